// Invitations: the mail as it will be, the link to hand over, and when a row may be sent again.
(() => {
  "use strict";
  // A button that stands for another one, such as in an empty list.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-press]");
    if (button) document.getElementById(button.dataset.press).click();
  });

  // A drop-down closes when something else is used, and by Escape.
  document.addEventListener("click", (event) => {
    document.querySelectorAll(".dropdown[open]").forEach((open) => { if (!open.contains(event.target)) open.open = false; });
  });
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && document.querySelector(".dropdown[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });

  // The preview is fetched when it is opened, and again when what it shows has changed.
  const show = () => {
    const form = document.getElementById("mail-preview");
    form.elements.message.value = document.getElementById("invite:message").value;
    form.elements.language.value = document.getElementById("invite:language").value;
    form.submit();
  };
  const opened = () => document.querySelector("[data-mail-preview][open]");
  document.addEventListener("toggle", (event) => { if (event.target === opened()) show(); }, true);
  let typing;
  document.addEventListener("input", (event) => {
    if (event.target.id !== "invite:message") return;
    clearTimeout(typing);
    typing = setTimeout(() => { if (opened()) show(); }, 500);
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    field.select();
    const said = button.closest(".field").querySelector("[data-copied]");
    // Without the clipboard the link stays selected, for the keyboard.
    await navigator.clipboard.writeText(field.value).then(() => { said.textContent = said.dataset.copied; }, () => {});
  });

  // The list is drawn anew at the moment the first of its rows may be sent again.
  let timer;
  const watch = () => {
    clearTimeout(timer);
    const waits = [...document.querySelectorAll("[data-wait]")].map((row) => Number(row.dataset.wait)).filter((wait) => wait > 0);
    if (waits.length) timer = setTimeout(() => window.refreshPending(), Math.min(...waits) + 500);
  };
  if (window.jQuery) jQuery(document).on("pfAjaxComplete", () => { watch(); if (opened() && document.activeElement.id === "invite:language") show(); });
  watch();
})();
