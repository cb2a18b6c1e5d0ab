<#-- User name and password on one page: shown when a person must prove themselves again. -->
<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#assign mayRegister = properties.rosterSignUpLink == "true" && realm.password && realm.registrationAllowed && !registrationDisabled??>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username", "password") displayInfo=mayRegister; section>
<#if section = "header">
  ${msg("loginAccountTitle")}
<#elseif section = "form">
  <#if realm.password>
  <form id="kc-form-login" action="${url.loginAction}" method="post" data-once>
    <#if !usernameHidden??>
    <div class="field">
      <label for="username" class="label"><#if realm.loginWithEmailAllowed>${msg("email")}<#else>${msg("username")}</#if></label>
      <input id="username" class="input" name="username" value="${(login.username!"")}" type="text" autofocus dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false"
             <#if messagesPerField.existsError("username", "password")>aria-invalid="true"</#if>>
      <#if messagesPerField.existsError("username", "password")>
      <span id="input-error" class="error" role="alert">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</span>
      </#if>
    </div>
    </#if>
    <@fields.password name="password" label="password" autocomplete="current-password" autofocus=usernameHidden??/>
    <#if realm.resetPasswordAllowed>
    <p class="options"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
    </#if>
    <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
    <@fields.submit label="doLogIn" id="kc-login"/>
  </form>
  </#if>
  <@passkeys.conditionalUIData/>
<#elseif section = "info">
  <#if mayRegister>
  <p id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
  </#if>
</#if>
</@layout.registrationLayout>
