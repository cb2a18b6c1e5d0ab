<#import "template.ftl" as layout>
<#import "roster-consent.ftl" as consent>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if state = "ask">
            ${msg("rosterConnectTitle", organizationName!"")}
        <#else>
            ${msg("rosterConnectTitle." + state)}
        </#if>
    <#elseif section = "form">
    <div id="roster-connect" data-state="${state}">
    <#if state = "ask">
        <p class="roster-connect-intro">
            <#if inviterName?has_content>
                ${msg("rosterConnectIntro", inviterName, organizationName, productName)}
            <#else>
                ${msg("rosterConnectIntroNobody", organizationName, productName)}
            </#if>
        </p>
        <@consent.terms organization=organizationName kind=memberKind role=teamRole/>
        <form id="roster-connect-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <div class="${properties.kcFormGroupClass!} ${properties.kcFormButtonsClass!}">
                <button type="submit" name="decision" value="connect" id="roster-connect-yes"
                        class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg("rosterConnect")}</button>
                <button type="submit" name="decision" value="later" id="roster-connect-later"
                        class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg("rosterNotNow")}</button>
                <button type="submit" name="decision" value="decline" id="roster-connect-decline"
                        class="${properties.kcButtonClass!} ${properties.kcButtonLinkClass!"pf-m-link"} ${properties.kcButtonBlockClass!}">${msg("rosterDecline")}</button>
            </div>
        </form>
    <#else>
        <#if state = "withdrawn">
            <p>${msg("rosterConnectWithdrawn", productName, organizationName!"")}</p>
        <#elseif state = "otherAddress">
            <p>${msg("rosterConnectOtherAddress", invitedAddress, ownAddress, organizationName!"")}</p>
            <p>${msg("rosterConnectOtherAddressAdvice")}</p>
        <#elseif state = "connected">
            <p>${msg("rosterConnectConnected", organizationName!"")}</p>
        <#else>
            <p>${msg("rosterConnectClosed", productName)}</p>
        </#if>
        <#if state != "connected" && supportAddress?has_content>
            <p>${msg("rosterSupport")} <a href="mailto:${supportAddress?url("UTF-8")?replace("%40", "@")}">${supportAddress}</a></p>
        </#if>
        <form id="roster-connect-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <div class="${properties.kcFormGroupClass!} ${properties.kcFormButtonsClass!}">
            <#if state = "otherAddress">
                <button type="submit" name="decision" value="switch" id="roster-connect-switch"
                        class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg("rosterSwitchAccount")}</button>
                <button type="submit" name="decision" value="continue" id="roster-connect-continue"
                        class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg("rosterStayAs", ownAddress)}</button>
            <#else>
                <button type="submit" name="decision" value="continue" id="roster-connect-continue"
                        class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg("rosterContinue")}</button>
            </#if>
            </div>
        </form>
    </#if>
    </div>
    </#if>
</@layout.registrationLayout>
