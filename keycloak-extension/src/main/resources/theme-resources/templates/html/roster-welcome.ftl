<#import "roster-layout.ftl" as mail>
<@mail.page heading=msg("rosterWelcomeHeading", organization, product) preview=msg("rosterWelcomePreview", organization, product) product=product language=language; part>
<#if part = "card">
<p style="margin:0 0 20px 0;word-break:break-word;overflow-wrap:anywhere;">${msg("rosterWelcomeSignIn", address)}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px 0;">
  <tr>
    <td style="padding:16px 20px;background-color:#eef2ff;border-left:4px solid #4f46e5;border-radius:8px;font-size:16px;line-height:1.6;color:#312e81;"><strong>${msg("rosterWelcomePassword", organization)}</strong><br>${msg("rosterWelcomeNoPassword")}</td>
  </tr>
</table>
<@mail.button link=link text=msg("rosterWelcomeButton")/>
<p style="margin:0 0 20px 0;font-size:14px;color:#4b5563;">${msg("rosterWelcomeExpires", expires)}<#if resettable> ${msg("rosterWelcomeReset")}</#if></p>
<@mail.plainLink link=link/>
<#else>
${msg("rosterWelcomeUnexpected", organization)}<@mail.endings support=support stopLink=stopLink/>
</#if>
</@mail.page>
