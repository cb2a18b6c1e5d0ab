<#-- What somebody agrees to who connects: asked on the page of its own and on the registration form. -->
<#macro terms organization kind role>
<#if kind = "PRO">
<p>${msg("rosterConsentPro", organization, msg("rosterRole." + role))}</p>
<#else>
<p id="roster-consent-heading"><strong>${msg("rosterConsentHeading", organization)}</strong></p>
<ul class="roster-consent" aria-labelledby="roster-consent-heading">
    <li>${msg("rosterConsentIdentity")}</li>
    <li>${msg("rosterConsentData")}</li>
    <li>${msg("rosterConsentDocuments")}</li>
</ul>
<p>${msg("rosterConsentActing")}</p>
<p>${msg("rosterConsentPrivate")}</p>
<p>${msg("rosterConsentEnd")}</p>
</#if>
</#macro>
<#-- The box on the registration form; what is ticked there is not asked again. -->
<#macro agreement invitation>
<fieldset class="agreement">
    <legend>${msg("rosterConnectTitle", invitation.organizationName)}</legend>
    <@terms organization=invitation.organizationName kind=invitation.memberKind role=invitation.teamRole/>
    <label class="check"><input type="checkbox" name="roster-connect" value="true" id="roster-agree"<#if invitation.agreed> checked</#if>> <span>${msg("rosterConnectAgree", invitation.organizationName)}</span></label>
    <p class="hint">${msg("rosterConnectAskedLater")}</p>
</fieldset>
</#macro>
