<#import "template.ftl" as layout>
<#macro choice value text style>
                <button type="submit" name="choice" value="${value}" id="roster-stop-${value}"
                        class="${properties.kcButtonClass!} ${style} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${text}</button>
</#macro>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if state = "ask">
            ${msg("rosterStopTitle", organizationName)}
        <#else>
            ${msg("rosterStopTitle.done")}
        </#if>
    <#elseif section = "form">
    <div id="roster-stop" data-state="${state}">
    <#if state = "ask">
        <p>${msg(reason, organizationName, productName)}</p>
        <p>${msg("rosterStopDeclines")}</p>
    <#elseif state = "organization">
        <p role="status">${msg("rosterStopDone.organization", organizationName)}</p>
        <p>${msg("rosterStopMistake")}</p>
    <#else>
        <p role="status">${msg("rosterStopDone.everybody", productName)}</p>
        <p>${msg("rosterStopMistake")}</p>
    </#if>
        <form id="roster-stop-form" class="${properties.kcFormClass!}" action="" method="post">
            <div class="${properties.kcFormGroupClass!} ${properties.kcFormButtonsClass!}">
            <#if state = "ask">
                <@choice value="organization" text=msg("rosterStopOrganization") style=(properties.kcButtonPrimaryClass!"")/>
            </#if>
            <#if state != "everybody">
                <@choice value="everybody" text=msg("rosterStopEverybody") style=(properties.kcButtonSecondaryClass!"")/>
            </#if>
            <#if state != "ask">
                <@choice value="undo" text=msg("rosterStopUndo") style=(properties.kcButtonSecondaryClass!"")/>
            </#if>
            </div>
        </form>
    </div>
    </#if>
</@layout.registrationLayout>
