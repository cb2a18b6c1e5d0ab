<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#assign mayRegister = properties.rosterSignUpLink == "true" && realm.password && realm.registrationAllowed && !registrationDisabled??>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username") displayInfo=mayRegister; section>
<#if section = "header">
  ${msg("loginAccountTitle")}
<#elseif section = "form">
  <#if realm.password>
  <form id="kc-form-login" action="${url.loginAction}" method="post" data-once>
    <#if !usernameHidden??>
    <div class="field">
      <label for="username" class="label"><#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if></label>
      <input id="username" class="input" name="username" value="${(login.username!"")}" type="text" autofocus dir="ltr"
             autocomplete="<#if enableWebAuthnConditionalUI?has_content>username webauthn<#else>username</#if>" autocapitalize="none" spellcheck="false"
             <#if messagesPerField.existsError("username")>aria-invalid="true" aria-describedby="input-error-username"</#if>>
      <@fields.failed name="username"/>
    </div>
    <#if realm.rememberMe>
    <label class="check"><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>> ${msg("rememberMe")}</label>
    </#if>
    </#if>
    <@fields.submit label="rosterContinueSignIn" id="kc-login"/>
  </form>
  </#if>
  <@passkeys.conditionalUIData/>
<#elseif section = "info">
  <#if mayRegister>
  <p id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
  </#if>
<#elseif section = "socialProviders">
  <#if realm.password && social?? && social.providers?has_content>
  <div class="or"><span>${msg("identity-provider-login-label")}</span></div>
  <ul id="kc-social-providers" class="choices">
    <#list social.providers as provider>
    <li><a data-once-link id="social-${provider.alias}" class="choice" href="${provider.loginUrl}">${provider.displayName!}</a></li>
    </#list>
  </ul>
  </#if>
</#if>
</@layout.registrationLayout>
