<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
  <#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#else>${msg("rosterInfoTitle")}</#if>
<#elseif section = "form">
  <div id="kc-info-message">
    <p class="lead">${message.summary}<#if requiredActions?has_content>: <strong><#list requiredActions as action>${kcSanitize(msg("requiredAction." + action))?no_esc}<#sep>, </#list></strong></#if></p>
    <#if !skipLink??>
      <#if pageRedirectUri?has_content>
      <a class="button button-primary button-block" href="${pageRedirectUri}">${msg("rosterContinueSignIn")}</a>
      <#elseif actionUri?has_content>
      <a class="button button-primary button-block" href="${actionUri}">${msg("rosterContinueSignIn")}</a>
      <#elseif (client.baseUrl)?has_content>
      <a class="button button-primary button-block" href="${client.baseUrl}">${msg("rosterBackToApplication")}</a>
      </#if>
    </#if>
  </div>
</#if>
</@layout.registrationLayout>
