<#-- The frame of every mail Keycloak sends. Inline styles: mail programs drop everything else. -->
<#macro emailLayout>
<#assign font = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<!DOCTYPE html>
<html lang="${locale.language}" dir="<#if ltr>ltr<#else>rtl</#if>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
</head>
<body style="margin:0;padding:0;background-color:#f4f4fb;-webkit-text-size-adjust:100%;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f4f4fb;">
  <tr>
    <td align="center" style="padding:32px 12px;">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;">
        <tr>
          <td style="padding:0 8px 20px 8px;font-family:${font};font-size:18px;font-weight:700;color:#1e1b4b;">
            <span style="display:inline-block;width:12px;height:12px;border-radius:4px;background-color:#4f46e5;margin-right:8px;"></span><bdi>${realmName!""}</bdi>
          </td>
        </tr>
        <tr>
          <td style="padding:32px 28px;background-color:#ffffff;border:1px solid #e5e7f2;border-radius:16px;font-family:${font};font-size:16px;line-height:1.6;color:#374151;overflow-wrap:anywhere;">
            <#nested>
          </td>
        </tr>
        <tr>
          <td style="padding:20px 8px;font-family:${font};font-size:12px;line-height:1.6;color:#6b7280;">${msg("rosterMailFooter")}</td>
        </tr>
      </table>
    </td>
  </tr>
</table>
</body>
</html>
</#macro>
