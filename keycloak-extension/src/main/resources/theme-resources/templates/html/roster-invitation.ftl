<#import "roster-layout.ftl" as mail>
<#if reminder>
<#assign heading = msg("rosterReminderHeading", organization, product)>
<#assign preview = msg("rosterReminderPreview", organization, product)>
<#assign from><#if inviter?has_content>${msg("rosterReminderFrom", inviter, organization)}<#else>${msg("rosterReminderFromNobody", organization)}</#if></#assign>
<#else>
<#assign heading = msg("rosterInvitationHeading", organization, product)>
<#assign preview = msg("rosterInvitationPreview", organization, product)>
<#assign from><#if inviter?has_content>${msg("rosterInvitationFrom", inviter, organization)}<#else>${msg("rosterInvitationFromNobody", organization)}</#if></#assign>
</#if>
<@mail.page heading=heading preview=preview product=product language=language; part>
<#if part = "card">
<p style="margin:0 0 20px 0;">${from}</p>
<#if messageLines?has_content>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px 0;">
  <tr>
    <td dir="auto" style="padding:16px 20px;background-color:#eef2ff;border-left:4px solid #4f46e5;border-radius:8px;color:#312e81;"><#list messageLines as line>${line}<#sep><br></#sep></#list></td>
  </tr>
</table>
</#if>
<@mail.button link=link text=msg("rosterInvitationAccept")/>
<p style="margin:0 0 20px 0;font-size:14px;color:#4b5563;">${msg("rosterInvitationExpires", expires)}</p>
<@mail.plainLink link=link/>
<#else>
${msg("rosterInvitationUnexpected")}<@mail.endings support=support stopLink=stopLink/>
</#if>
</@mail.page>
