<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
  ${msg("rosterErrorTitle")}
<#elseif section = "form">
  <div id="kc-error-message">
    <p class="lead">${kcSanitize(message.summary)?no_esc}</p>
    <#if traceId??><p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
    <#if !skipLink?? && (client.baseUrl)?has_content>
    <a id="backToApplication" class="button button-primary button-block" href="${client.baseUrl}">${msg("rosterBackToApplication")}</a>
    </#if>
  </div>
</#if>
</@layout.registrationLayout>
