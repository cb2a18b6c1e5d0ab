// Behaviour of the sign-in pages: show a password, send a form once, follow a sign-in in another tab.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const { otherTabs, authSession } = document.body.dataset;
if (otherTabs) startSessionPolling(otherTabs);
if (authSession) checkAuthSession(authSession);

document.addEventListener("click", (event) => {
  const reveal = event.target.closest("[data-reveal]");
  if (reveal) {
    const input = document.getElementById(reveal.getAttribute("aria-controls"));
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    reveal.setAttribute("aria-label", shown ? reveal.dataset.labelShow : reveal.dataset.labelHide);
    reveal.firstElementChild.className = shown ? "icon-eye" : "icon-eye-off";
  }
  const link = event.target.closest("a[data-once-link]");
  if (link) {
    if (link.getAttribute("aria-disabled") === "true") event.preventDefault();
    link.setAttribute("aria-disabled", "true");
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-once]")) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "true";
});

// A page that comes back from the browser's cache may be sent again.
addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach((form) => { delete form.dataset.sent; }));
