<#import "template.ftl" as layout>
<#assign outcome = accepted?then("Accepted", "Rejected")>
<@layout.emailLayout>
<h1 style="margin:0 0 16px 0;font-size:24px;line-height:1.3;font-weight:700;color:#111827;">${msg("rosterAnswer" + outcome + "Heading", organization, product)}</h1>
<p style="margin:0 0 24px 0;">${msg("rosterAnswer" + outcome + "Text", organization, product)}</p>
<#if link?has_content>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px 0;">
  <tr>
    <td align="center" bgcolor="#4f46e5" style="border-radius:10px;">
      <a href="${link}" style="display:inline-block;padding:14px 28px;font-size:16px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:10px;">${msg("rosterAnswerOpen", product)}</a>
    </td>
  </tr>
</table>
</#if>
<#if support?has_content><p style="margin:0;font-size:14px;color:#4b5563;">${msg("rosterInvitationSupport", support)}</p></#if>
</@layout.emailLayout>
