<#import "template.ftl" as layout>
<#macro decision value text style>
                <button type="submit" name="decision" value="${value}" id="roster-ask-${value}"
                        class="${properties.kcButtonClass!} ${style} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${text}</button>
</#macro>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if state = "ask">
            ${msg("rosterAskTitle", organizationName)}
        <#else>
            ${msg("rosterAskTitle." + state)}
        </#if>
    <#elseif section = "form">
    <div id="roster-ask" data-state="${state}">
    <#if state = "ask">
        <p class="roster-connect-intro">${msg("rosterAskIntro", organizationName, productName)}</p>
        <p>${msg("rosterAskAs", ownAddress)}</p>
        <p id="roster-consent-heading"><strong>${msg("rosterConsentAskHeading", organizationName)}</strong></p>
        <ul class="roster-consent" aria-labelledby="roster-consent-heading">
            <li>${msg("rosterConsentIdentity")}</li>
            <li>${msg("rosterConsentData")}</li>
            <li>${msg("rosterConsentDocuments")}</li>
        </ul>
        <p>${msg("rosterConsentActing")}</p>
        <p>${msg("rosterConsentPrivate")}</p>
        <p>${msg("rosterConsentEnd")}</p>
    <#elseif state = "sent" || state = "waiting">
        <p <#if state = "sent">role="status"</#if>>${msg("rosterAsk." + state, organizationName, askedOn)}</p>
        <p>${msg("rosterAskAnswer", organizationName, ownAddress)}</p>
    <#elseif state = "paused">
        <p>${msg("rosterAsk.paused", organizationName, pausedUntil)}</p>
    <#elseif state = "member">
        <p>${msg("rosterAsk.member", organizationName)}</p>
    <#else>
        <p>${msg("rosterAsk.closed", productName)}</p>
        <#if supportAddress?has_content>
            <p>${msg("rosterSupport")} <a href="mailto:${supportAddress?url("UTF-8")?replace("%40", "@")}">${supportAddress}</a></p>
        </#if>
    </#if>
        <form id="roster-ask-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <#if state = "ask">
            <div class="${properties.kcFormGroupClass!}">
                <label for="roster-ask-message" class="${properties.kcLabelClass!}">${msg("rosterAskMessage")}</label>
                <textarea id="roster-ask-message" name="message" rows="4" maxlength="${messageLimit?c}" dir="auto" autocomplete="off"
                          class="${properties.kcInputClass!}" aria-describedby="roster-ask-message-hint<#if tooLong> roster-ask-message-error</#if>"<#if tooLong> aria-invalid="true"</#if>>${typed}</textarea>
                <#if tooLong>
                <p id="roster-ask-message-error" class="${properties.kcInputErrorMessageClass!}" role="alert">${msg("rosterAskTooLong", messageLimit)}</p>
                </#if>
                <p id="roster-ask-message-hint" class="hint">${msg("rosterAskMessageHint", organizationName, messageLimit)}</p>
            </div>
        </#if>
            <div class="${properties.kcFormGroupClass!} ${properties.kcFormButtonsClass!}">
            <#if state = "ask">
                <@decision value="ask" text=msg("rosterAskSend") style=(properties.kcButtonPrimaryClass!"")/>
                <@decision value="later" text=msg("rosterNotNow") style=(properties.kcButtonSecondaryClass!"")/>
            <#else>
                <@decision value="continue" text=msg("rosterContinue") style=(properties.kcButtonPrimaryClass!"")/>
                <#if state = "sent" || state = "waiting">
                <@decision value="withdraw" text=msg("rosterAskWithdraw") style=(properties.kcButtonSecondaryClass!"")/>
                </#if>
            </#if>
            <#if state != "closed" && state != "sent">
                <button type="submit" name="decision" value="switch" id="roster-ask-switch"
                        class="${properties.kcButtonClass!} ${properties.kcButtonLinkClass!"pf-m-link"} ${properties.kcButtonBlockClass!}">${msg("rosterAskSwitch")}</button>
            </#if>
            </div>
        </form>
    </div>
    </#if>
</@layout.registrationLayout>
