<#-- The frame of every page of sign-in. No script or style of its own, so that a strict policy holds. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}" dir="<#if realm.internationalizationEnabled && locale.rtl>rtl<#else>ltr</#if>">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <meta name="referrer" content="no-referrer">
  <title>${title!msg("loginTitle", (realm.displayName!realm.name))}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  <#list properties.styles?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#if pageId?contains("webauthn") || enableWebAuthnConditionalUI?has_content>
  <#-- The passkey scripts of Keycloak name this module. -->
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  </#if>
  <#list scripts![] as script>
  <script src="${script}"></script>
  </#list>
</head>
<body class="${bodyClass}" data-page-id="login-${pageId}"
      data-other-tabs="${url.ssoLoginInOtherTabsUrl!}"
      data-auth-session="<#if authenticationSession??>${authenticationSession.authSessionIdHash}</#if>">
  <header class="top">
    <span class="brand"><span class="brand-mark" aria-hidden="true"></span>${realm.displayName!realm.name}</span>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="languages" aria-label="${msg("languages")}">
      <#list locale.supported as language>
      <a href="${language.url}" lang="${language.languageTag}" title="${language.label}"<#if language.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${language.languageTag?upper_case}</a>
      </#list>
    </nav>
    </#if>
  </header>
  <main class="card">
    <#assign asksForPassword = auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if asksForPassword>
    <#nested "show-username">
    <p id="kc-username" class="attempted">
      <span class="attempted-mark" aria-hidden="true"></span>
      <span id="kc-attempted-username">${auth.attemptedUsername}</span>
      <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("rosterOtherAccount")}</a>
    </p>
    </#if>
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
    <div class="alert alert-${message.type}" role="<#if message.type == "error">alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
    </#if>
    <#if displayRequiredFields>
    <p class="hint required-hint"><span class="required" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
    </#if>
    <div id="kc-content">
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <button id="try-another-way" class="link" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
      <form id="kc-switch-organization-form" action="${url.loginAction}" method="post">
        <button id="switch-organization" class="link" name="switchOrganization" value="true">${msg("doSwitchOrganization")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
    </div>
    <#if displayInfo>
    <div id="kc-info" class="info"><#nested "info"></div>
    </#if>
  </main>
  <footer class="bottom"><p>${msg("rosterFooter")}</p></footer>
  <script type="module" src="${url.resourcesPath}/js/login.js"></script>
</body>
</html>
</#macro>
