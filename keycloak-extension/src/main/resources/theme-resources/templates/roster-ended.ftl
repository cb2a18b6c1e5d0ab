<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("rosterEndedTitle." + reason)}
    <#elseif section = "form">
    <div id="roster-ended" data-reason="${reason}">
        <p>${msg("rosterEnded." + reason, organizationName)}</p>
        <p id="roster-ended-next"><strong>${msg("rosterEndedNext")}</strong></p>
        <ul class="roster-next" aria-labelledby="roster-ended-next">
            <#if reason = "unknown">
            <li>${msg("rosterEndedNewerMail")}</li>
            <li>${msg("rosterEndedAskSender")}</li>
            <#elseif reason = "noPage">
            <li>${msg("rosterEndedCheckAddress")}</li>
            <#elseif reason = "tooMany">
            <li>${msg("rosterEndedTryLater", minutes)}</li>
            <#else>
            <li>${msg("rosterEndedAskOrganization", organizationName)}</li>
            </#if>
            <li>${msg("rosterEndedSignIn", productName)}</li>
            <#if supportAddress?has_content>
            <li>${msg("rosterSupport")} <a href="mailto:${supportAddress?url("UTF-8")?replace("%40", "@")}">${supportAddress}</a></li>
            </#if>
        </ul>
        <#if appAddress?has_content>
        <p><a id="roster-ended-sign-in" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}" href="${appAddress}">${msg("rosterEndedToApp", productName)}</a></p>
        </#if>
    </div>
    </#if>
</@layout.registrationLayout>
