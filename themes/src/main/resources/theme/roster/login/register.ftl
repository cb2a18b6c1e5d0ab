<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "roster-consent.ftl" as consent>
<#import "user-profile-commons.ftl" as profileFields>
<#import "register-commons.ftl" as registerCommons>
<#-- "invitation" is set by the extension while somebody signs up by an invitation. -->
<#assign organizationName = (invitation.organizationName)!"">
<#-- "joining" is set while somebody signs up by an organization's own page, to ask it. -->
<#assign askedName = (joining.organizationName)!"">
<@layout.registrationLayout displayMessage=messagesPerField.exists("global") displayRequiredFields=true displayInfo=true; section>
<#if section = "header">
  <#if organizationName?has_content>${msg("rosterJoin", organizationName)}<#elseif askedName?has_content>${msg("rosterJoinAsk", askedName)}<#elseif messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#else>${msg("registerTitle")}</#if>
<#elseif section = "form">
  <#if organizationName?has_content>
  <p class="lead"><#if (invitation.inviterName)?has_content>${msg("rosterJoinBy", invitation.inviterName, organizationName)}<#else>${msg("rosterJoinText", organizationName)}</#if></p>
  </#if>
  <#if askedName?has_content>
  <p class="lead">${msg("rosterJoinAskText", askedName)}</p>
  </#if>
  <form id="kc-register-form" action="${url.registrationAction}" method="post" data-once>
    <@profileFields.userProfileFormFields; callback, attribute>
      <#if callback = "afterField" && passwordRequired?? && (attribute.name == "username" || (attribute.name == "email" && realm.registrationEmailAsUsername))>
        <@fields.password name="password" label="password" autocomplete="new-password" required=true/>
        <@fields.password name="password-confirm" label="passwordConfirm" autocomplete="new-password" required=true/>
      </#if>
    </@profileFields.userProfileFormFields>
    <#if organizationName?has_content && invitation.canAgree>
    <@consent.agreement invitation=invitation/>
    </#if>
    <@registerCommons.termsAcceptance/>
    <#if recaptchaRequired??>
    <div class="g-recaptcha" data-size="compact" data-sitekey="${recaptchaSiteKey}" data-action="${recaptchaAction!}"></div>
    </#if>
    <@fields.submit label="rosterCreateAccount"/>
  </form>
<#elseif section = "info">
  <p>${msg("rosterHaveAccount")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></p>
</#if>
</@layout.registrationLayout>
