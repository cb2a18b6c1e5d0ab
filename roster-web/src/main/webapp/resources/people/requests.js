// Requests: the focus stays with a person. Buttons are numbered, so when the list is drawn anew the same number may
// belong to somebody else, whom a second press of Enter must not hit.
(() => {
  "use strict";
  const form = document.getElementById("requests");
  if (!form) return;
  let held = null;
  document.addEventListener("focusin", ({ target }) => {
    if (target.closest("#rejectDialog")) return;
    const row = target.closest("[data-request]");
    held = row && { request: row.dataset.request, button: target.matches(".request-reject") ? ".request-reject" : ".request-accept" };
  });
  const giveBack = (wanted) => {
    if (!wanted) return;
    if (document.getElementById("rejectDialog")?.checkVisibility()) { requestAnimationFrame(() => giveBack(wanted)); return; }
    const row = [...form.querySelectorAll("[data-request]")].find(({ dataset }) => dataset.request === wanted.request);
    const own = row?.querySelector(wanted.button);
    const now = document.activeElement;
    const elsewhere = now && now !== document.body && now.checkVisibility() && !now.closest(".request-list");
    if (elsewhere || own && now === own) return;
    (own || document.getElementById("requests-title") || document.getElementById("join-address") || document.querySelector("nav.tabs a[aria-current='page']"))?.focus();
  };
  new MutationObserver(() => setTimeout(giveBack, 50, held)).observe(form, { childList: true });
  document.addEventListener("keyup", ({ key }) => { if (key === "Escape") giveBack(held); });
  document.addEventListener("click", ({ target }) => { if (target.closest("[data-close-dialog='rejectRequest']")) giveBack(held); });
})();
