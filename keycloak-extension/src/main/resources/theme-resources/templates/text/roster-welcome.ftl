<#ftl output_format="plainText">
${msg("rosterWelcomeHeading", organization, product)}

${msg("rosterWelcomeSignIn", address)}

${msg("rosterWelcomePassword", organization)}
${msg("rosterWelcomeNoPassword")}

${msg("rosterWelcomeButton")}:
${link}

${msg("rosterWelcomeExpires", expires)}<#if resettable> ${msg("rosterWelcomeReset")}</#if>
${msg("rosterWelcomeUnexpected", organization)}
<#if support?has_content>
${msg("rosterInvitationSupport", support)}
</#if>

${msg("rosterInvitationStop")}
${stopLink}
