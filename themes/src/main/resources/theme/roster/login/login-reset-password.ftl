<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayInfo=true displayMessage=!messagesPerField.existsError("username"); section>
<#if section = "header">
  ${msg("emailForgotTitle")}
<#elseif section = "form">
  <p class="lead">${msg("rosterForgotText")}</p>
  <form id="kc-reset-password-form" action="${url.loginAction}" method="post" data-once>
    <div class="field">
      <label for="username" class="label">${msg("email")}</label>
      <input type="text" id="username" name="username" class="input" autofocus dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false" value="${auth.attemptedUsername!""}"
             <#if messagesPerField.existsError("username")>aria-invalid="true" aria-describedby="input-error-username"</#if>>
      <@fields.failed name="username"/>
    </div>
    <@fields.submit label="rosterSendLink"/>
  </form>
<#elseif section = "info">
  <p><a href="${url.loginUrl}">${msg("backToLogin")?no_esc}</a></p>
</#if>
</@layout.registrationLayout>
