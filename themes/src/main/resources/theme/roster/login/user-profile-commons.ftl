<#-- Fields of the declarative user profile. The address of an invitation is locked: another one would be
     refused at the end of a long form. -->
<#macro userProfileFormFields>
  <#local openGroup = "">
  <#list profile.attributes as attribute>
    <#if attribute.name == "locale" && realm.internationalizationEnabled && locale.currentLanguageTag?has_content>
    <input type="hidden" id="locale" name="locale" value="${locale.currentLanguageTag}">
    <#else>
      <#local group = (attribute.group.name)!"">
      <#if group?has_content && group != openGroup>
      <h2 class="group">${advancedMsg(attribute.group.displayHeader!group)}</h2>
      </#if>
      <#local openGroup = group>
      <#nested "beforeField" attribute>
      <div class="field" data-attribute="${attribute.name}">
        <label for="${attribute.name}" class="label">${advancedMsg(attribute.displayName!attribute.name)}<#if attribute.required> <span class="required" aria-hidden="true">*</span></#if></label>
        <#if attribute.annotations.inputHelperTextBefore??>
        <div class="hint" id="form-help-text-before-${attribute.name}">${kcSanitize(advancedMsg(attribute.annotations.inputHelperTextBefore))?no_esc}</div>
        </#if>
        <@field attribute=attribute/>
        <#if messagesPerField.existsError(attribute.name)>
        <span id="input-error-${attribute.name}" class="error" role="alert">${kcSanitize(messagesPerField.get(attribute.name))?no_esc}</span>
        </#if>
        <#if attribute.annotations.inputHelperTextAfter??>
        <div class="hint" id="form-help-text-after-${attribute.name}">${kcSanitize(advancedMsg(attribute.annotations.inputHelperTextAfter))?no_esc}</div>
        </#if>
        <#if locked(attribute)>
        <div class="hint" id="locked-${attribute.name}">${msg("rosterEmailOfInvitation")}</div>
        </#if>
      </div>
      <#nested "afterField" attribute>
    </#if>
  </#list>
  <#list profile.html5DataAnnotations?keys as script>
  <script type="module" src="${url.resourcesPath}/js/${script}.js"></script>
  </#list>
</#macro>

<#function locked attribute>
  <#return attribute.name == "email" && (invitation.email)?has_content>
</#function>

<#macro field attribute>
  <#switch attribute.annotations.inputType!"text">
  <#case "textarea">
    <textarea id="${attribute.name}" name="${attribute.name}" class="input"<@common attribute=attribute/>>${attribute.value!""}</textarea>
    <#break>
  <#case "select">
  <#case "multiselect">
    <select id="${attribute.name}" name="${attribute.name}" class="input"<@common attribute=attribute/><#if attribute.annotations.inputType == "multiselect"> multiple</#if>>
      <#if attribute.annotations.inputType == "select"><option value=""></option></#if>
      <#list options(attribute) as option>
      <option value="${option}"<#if attribute.values?seq_contains(option)> selected</#if>><@optionLabel attribute=attribute option=option/></option>
      </#list>
    </select>
    <#break>
  <#case "select-radiobuttons">
  <#case "multiselect-checkboxes">
    <#list options(attribute) as option>
    <label class="check"><input type="<#if attribute.annotations.inputType == "select-radiobuttons">radio<#else>checkbox</#if>" id="${attribute.name}-${option}" name="${attribute.name}" value="${option}"<#if attribute.values?seq_contains(option)> checked</#if><#if attribute.readOnly> disabled</#if>> <@optionLabel attribute=attribute option=option/></label>
    </#list>
    <#break>
  <#default>
    <#local values = (attribute.multivalued && attribute.values?has_content)?then(attribute.values, [attribute.value!""])>
    <#list values as value>
    <input type="${(attribute.annotations.inputType!"text")?remove_beginning("html5-")}" id="${attribute.name}" name="${attribute.name}" value="${locked(attribute)?then(invitation.email!"", value!"")}" class="input"<@common attribute=attribute/>>
    </#list>
  </#switch>
</#macro>

<#macro common attribute><#compress>
  <#if attribute.readOnly> disabled</#if>
  <#if locked(attribute)> readonly aria-describedby="locked-${attribute.name}"</#if>
  <#if messagesPerField.existsError(attribute.name)> aria-invalid="true" aria-describedby="input-error-${attribute.name}"</#if>
  <#if attribute.autocomplete??> autocomplete="${attribute.autocomplete}"</#if>
  <#if attribute.annotations.inputTypePlaceholder??> placeholder="${advancedMsg(attribute.annotations.inputTypePlaceholder)}"</#if>
  <#list {"inputTypePattern": "pattern", "inputTypeSize": "size", "inputTypeMaxlength": "maxlength", "inputTypeMinlength": "minlength", "inputTypeMax": "max", "inputTypeMin": "min", "inputTypeStep": "step", "inputTypeCols": "cols", "inputTypeRows": "rows"} as annotation, name><#if attribute.annotations[annotation]??> ${name}="${attribute.annotations[annotation]}"</#if></#list>
  <#list attribute.html5DataAnnotations as key, value> data-${key}="${value}"</#list>
</#compress></#macro>

<#function options attribute>
  <#local validator = attribute.annotations.inputOptionsFromValidation!"options">
  <#return (attribute.validators[validator].options)![]>
</#function>

<#macro optionLabel attribute option><#compress>
  <#if attribute.annotations.inputOptionLabels??>${advancedMsg(attribute.annotations.inputOptionLabels[option]!option)}
  <#elseif attribute.annotations.inputOptionLabelsI18nPrefix??>${msg(attribute.annotations.inputOptionLabelsI18nPrefix + "." + option)}
  <#else>${option}</#if>
</#compress></#macro>
