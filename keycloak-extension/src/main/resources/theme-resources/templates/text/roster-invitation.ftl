<#ftl output_format="plainText">
<#if reminder>
${msg("rosterReminderHeading", organization, product)}

<#if inviter?has_content>${msg("rosterReminderFrom", inviter, organization)}<#else>${msg("rosterReminderFromNobody", organization)}</#if>
<#else>
${msg("rosterInvitationHeading", organization, product)}

<#if inviter?has_content>${msg("rosterInvitationFrom", inviter, organization)}<#else>${msg("rosterInvitationFromNobody", organization)}</#if>
</#if>
<#if messageLines?has_content>

<#list messageLines as line>
> ${line}
</#list>
</#if>

${msg("rosterInvitationAccept")}:
${link}

${msg("rosterInvitationExpires", expires)}
${msg("rosterInvitationUnexpected")}
<#if support?has_content>
${msg("rosterInvitationSupport", support)}
</#if>

${msg("rosterInvitationStop")}
${stopLink}
