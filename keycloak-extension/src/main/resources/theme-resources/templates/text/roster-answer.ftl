<#ftl output_format="plainText">
<#assign outcome = accepted?then("Accepted", "Rejected")>
${msg("rosterAnswer" + outcome + "Heading", organization, product)}

${msg("rosterAnswer" + outcome + "Text", organization, product)}
<#if link?has_content>

${msg("rosterAnswerOpen", product)}:
${link}
</#if>
<#if support?has_content>

${msg("rosterInvitationSupport", support)}
</#if>
