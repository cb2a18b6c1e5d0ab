<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password"); section>
<#if section = "header">
  ${msg("rosterPasswordTitle")}
<#elseif section = "form">
  <form id="kc-form-login" action="${url.loginAction}" method="post" data-once>
    <@fields.password name="password" label="password" autocomplete="current-password" autofocus=true/>
    <#if realm.resetPasswordAllowed>
    <p class="options"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
    </#if>
    <@fields.submit label="doLogIn" id="kc-login"/>
  </form>
</#if>
</@layout.registrationLayout>
