<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
  ${msg("termsTitle")}
<#elseif section = "form">
  <div id="kc-terms-text" class="terms">${kcSanitize(msg("termsText"))?no_esc}</div>
  <form class="form-actions" action="${url.loginAction}" method="post">
    <button class="button button-primary button-block" name="accept" id="kc-accept" value="on">${msg("doAccept")}</button>
    <button class="button button-default button-block" name="cancel" id="kc-decline" value="on">${msg("doDecline")}</button>
  </form>
</#if>
</@layout.registrationLayout>
