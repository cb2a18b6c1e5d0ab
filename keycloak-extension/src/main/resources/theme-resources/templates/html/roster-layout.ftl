<#-- One page for all mails that Roster writes on its own: its parts are "card" and "footer". -->
<#macro page heading preview product language>
<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<title>${heading}</title>
<style>
  @media (max-width: 480px) {
    .card { border-radius: 0 !important; }
    .inner { padding: 28px 20px !important; }
    .button a { display: block !important; }
  }
</style>
</head>
<body style="margin:0;padding:0;background-color:#f4f4fb;-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;">${preview}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f4f4fb;">
  <tr>
    <td align="center" style="padding:32px 12px;">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;">
        <tr>
          <td style="padding:0 8px 20px 8px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:18px;font-weight:700;color:#1e1b4b;">
            <span style="display:inline-block;width:12px;height:12px;border-radius:4px;background-color:#4f46e5;margin-right:8px;"></span><bdi>${product}</bdi>
          </td>
        </tr>
        <tr>
          <td class="card" style="background-color:#ffffff;border-radius:16px;border:1px solid #e5e7f2;">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
              <tr>
                <td class="inner" style="padding:40px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.6;color:#374151;">
                  <h1 style="margin:0 0 16px 0;font-size:24px;line-height:1.3;font-weight:700;color:#111827;">${heading}</h1>
                  <#nested "card">
                </td>
              </tr>
            </table>
          </td>
        </tr>
        <tr>
          <td style="padding:20px 8px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:12px;line-height:1.6;color:#6b7280;">
            <#nested "footer">
          </td>
        </tr>
      </table>
    </td>
  </tr>
</table>
</body>
</html>
</#macro>
<#macro button link text>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px 0;">
  <tr>
    <td class="button" align="center" bgcolor="#4f46e5" style="border-radius:10px;">
      <a href="${link}" style="display:inline-block;padding:14px 28px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:10px;">${text}</a>
    </td>
  </tr>
</table>
</#macro>
<#macro plainLink link>
<p style="margin:0 0 6px 0;font-size:13px;color:#6b7280;">${msg("rosterInvitationLink")}</p>
<p style="margin:0;font-size:13px;word-break:break-all;"><a href="${link}" style="color:#4f46e5;">${link}</a></p>
</#macro>
<#macro endings support stopLink>
<#if support?has_content><br>${msg("rosterInvitationSupport", support)}</#if>
<br><a href="${stopLink}" style="color:#6b7280;">${msg("rosterInvitationStopLink")}</a>
</#macro>
