<#ftl output_format="plainText">
${msg("rosterInvitationHeading", organization, product)}

<#if inviter?has_content>${msg("rosterInvitationFrom", inviter, organization)}<#else>${msg("rosterInvitationFromNobody", organization)}</#if>
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
