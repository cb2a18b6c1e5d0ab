<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password", "password-confirm"); section>
<#if section = "header">
  ${msg("updatePasswordTitle")}
<#elseif section = "form">
  <form id="kc-passwd-update-form" action="${url.loginAction}" method="post" data-once>
    <@fields.password name="password-new" label="passwordNew" autocomplete="new-password" autofocus=true/>
    <@fields.failed name="password"/>
    <@fields.password name="password-confirm" label="passwordConfirm" autocomplete="new-password"/>
    <label class="check"><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" checked> ${msg("logoutOtherSessions")}</label>
    <@fields.submit label="rosterSavePassword"/>
    <#if isAppInitiatedAction??>
    <button class="button button-default button-block" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
    </#if>
  </form>
</#if>
</@layout.registrationLayout>
