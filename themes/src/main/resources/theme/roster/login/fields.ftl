<#-- Pieces of forms that several pages share. -->
<#macro failed name>
  <#if messagesPerField.existsError(name)>
  <span id="input-error-${name}" class="error" role="alert">${kcSanitize(messagesPerField.get(name))?no_esc}</span>
  </#if>
</#macro>

<#macro password name label autocomplete autofocus=false required=false>
<div class="field">
  <label for="${name}" class="label">${msg(label)}<#if required> <span class="required" aria-hidden="true">*</span></#if></label>
  <div class="input-group" dir="ltr">
    <input type="password" id="${name}" name="${name}" class="input" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if>
           <#if messagesPerField.existsError(name)>aria-invalid="true" aria-describedby="input-error-${name}"</#if>>
    <button type="button" class="reveal" aria-controls="${name}" aria-label="${msg("showPassword")}" data-reveal
            data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><i class="icon-eye" aria-hidden="true"></i></button>
  </div>
  <@failed name=name/>
</div>
</#macro>

<#macro submit label name="" id="">
<button type="submit" class="button button-primary button-block"<#if name?has_content> name="${name}"</#if><#if id?has_content> id="${id}"</#if>>${msg(label)}</button>
</#macro>
