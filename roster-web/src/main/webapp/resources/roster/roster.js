// Behaviour of the frame: look, live updates, progress, help feedback, time left in a client view.
// Loaded at the end of the page; no page depends on it to show its content.
(() => {
  "use strict";
  const root = document.documentElement;

  // ---- Look: chosen per browser, kept in a cookie so that the server renders it without a flash
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-toggle]")) return;
    const systemDark = matchMedia("(prefers-color-scheme: dark)").matches;
    const shown = root.dataset.theme || (systemDark ? "dark" : "light");
    root.dataset.theme = shown === "dark" ? "light" : "dark";
    const application = document.querySelector("[data-application]").dataset.application;
    document.cookie = `roster-theme=${root.dataset.theme};path=${application};max-age=31536000;samesite=lax`;
  });

  // ---- Menus come and go at once: one that is closed before it has faded in would never end its transition and stay, unseen, in the way
  if (window.PrimeFaces) PrimeFaces.animationEnabled = false;

  // ---- Live updates: an element with data-live="name" has the remote command of that name run when
  // something changes; data-live-kinds="CLIENTS INVITATIONS" limits it to those kinds.
  const live = document.getElementById("live");
  const waiting = new Map();
  // Rows do not change under an open menu or question: the news waits until it is closed.
  const busy = () => [...document.querySelectorAll(".ui-menu-dynamic, .ui-confirm-dialog")].some((part) => part.checkVisibility());
  const run = (name) => {
    if (busy()) later(name);
    else if (typeof window[name] === "function") window[name]([{ name: "live", value: name }]);
  };
  const later = (name) => waiting.set(name, setTimeout(run, 500, name));
  // News that was asked for just before is left out as well, and asked for again.
  if (window.PrimeFaces?.ajax) {
    const { updateElement } = PrimeFaces.ajax.Utils;
    PrimeFaces.ajax.Utils.updateElement = (id, content, xhr) => {
      const name = new URLSearchParams(xhr?.pfSettings?.data).get("live");
      if (!name || !busy() || !document.getElementById(id)) return updateElement(id, content, xhr);
      clearTimeout(waiting.get(name));
      return later(name);
    };
  }
  const refresh = (kind) => {
    document.querySelectorAll("[data-live]").forEach((element) => {
      const kinds = (element.dataset.liveKinds || "").split(" ").filter(Boolean);
      if (kind && kinds.length && !kinds.includes(kind)) return;
      const name = element.dataset.live;
      clearTimeout(waiting.get(name));
      waiting.set(name, setTimeout(run, 150, name));
    });
  };
  let pause = 1000;
  const listen = (reconnected) => {
    const socket = new WebSocket(live.dataset.socket.replace(/^/, location.origin.replace(/^http/, "ws")));
    let heartbeat;
    socket.onopen = () => {
      pause = 1000;
      root.dataset.liveState = "open";
      heartbeat = setInterval(() => socket.send("."), 25000);
      if (reconnected) refresh();
    };
    socket.onmessage = (message) => refresh(message.data);
    socket.onclose = (event) => {
      root.dataset.liveState = "closed";
      clearInterval(heartbeat);
      if (event.code === 1008) return;
      setTimeout(() => listen(true), pause);
      pause = Math.min(pause * 2, 60000);
    };
  };
  if (live) listen(false);

  // ---- Icons say nothing: PrimeFaces draws them with letters of a font, which would be read as part of a name
  const ICONS = "span.ui-icon:not([role], [tabindex]), .pi:is(i, span):not([role], [tabindex])";
  const silence = (part) => part.querySelectorAll(ICONS).forEach((icon) => icon.setAttribute("aria-hidden", "true"));
  silence(document.body);
  new MutationObserver((changes) => {
    changes.forEach((change) => change.addedNodes.forEach((node) => { if (node.nodeType === Node.ELEMENT_NODE) silence(node.parentNode || node); }));
  }).observe(document.body, { childList: true, subtree: true });

  // ---- Notices: whoever reads slowly keeps the keyboard or the pointer on one, errors stay, and all can be closed
  if (window.PrimeFaces?.widget.Growl) {
    const notices = PrimeFaces.widget.Growl.prototype;
    const { bindEvents, setRemovalTimeout } = notices;
    notices.setRemovalTimeout = function (notice) {
      if (!notice.is(".ui-growl-error, .ui-growl-fatal")) setRemovalTimeout.call(this, notice);
    };
    notices.bindEvents = function (notice) {
      const close = document.createElement("button");
      close.type = "button";
      close.className = "icon-button toast-close";
      close.setAttribute("aria-label", root.querySelector("[data-toast-close]").dataset.toastClose);
      close.innerHTML = '<i class="pi pi-times" aria-hidden="true"></i>';
      close.addEventListener("click", () => { clearTimeout(notice.data("timeout")); this.removeMessage(notice); });
      notice.find(".ui-growl-icon-close").remove();
      notice.find(".ui-growl-item").append(close);
      bindEvents.call(this, notice);
      notice.on("focusin", () => clearTimeout(notice.data("timeout"))).on("focusout", () => this.setRemovalTimeout(notice));
    };
  }

  // ---- A dialog above another gives the focus back to what opened it; PrimeFaces does so for the last open one alone
  if (window.PrimeFaces?.widget.Dialog) {
    const dialogs = PrimeFaces.widget.Dialog.prototype;
    const { returnFocus } = dialogs;
    dialogs.returnFocus = function () {
      const opener = this.focusedElementBeforeDialogOpened;
      if (opener?.closest(".ui-dialog")) setTimeout(() => opener.focus({ preventScroll: true }), 100);
      else returnFocus.call(this);
    };
  }

  // ---- Progress line while a request is under way, and the way out when the session is over or a right was taken
  const progress = document.getElementById("progress");
  // News that overtakes a redirect is refused too, as after leaving a team: the redirect goes on.
  let leaving = -Infinity;
  addEventListener("beforeunload", () => { leaving = performance.now(); });
  if (window.jQuery) {
    let timer;
    jQuery(document)
      .on("pfAjaxStart", () => { timer = setTimeout(() => { progress.hidden = false; }, 250); })
      .on("pfAjaxComplete", () => { clearTimeout(timer); progress.hidden = true; })
      .on("pfAjaxError", (event, xhr) => { if (xhr && (xhr.status === 401 || xhr.status === 403) && performance.now() - leaving > 10000) location.reload(); });
  }

  // ---- Time left in a client view
  const left = document.querySelector(".client-view-left");
  const banner = document.querySelector(".client-view-banner");
  // How high it is depends on the names in it; dialogs and menus start below.
  if (banner) new ResizeObserver(() => document.body.style.setProperty("--banner-height", `${banner.offsetHeight}px`)).observe(banner);
  if (left) {
    const tick = () => {
      const minutes = Math.ceil((Date.parse(left.dataset.until) - Date.now()) / 60000);
      left.textContent = left.dataset.minutes.replace("{0}", String(Math.max(0, minutes)));
      if (minutes <= 0) location.reload();
    };
    tick();
    setInterval(tick, 15000);
  }

  // ---- Before a client view: what it means, and why the person looks
  const viewDialog = document.getElementById("view-dialog");
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[form='start-view']");
    if (!button || (button.form.dataset.asks !== "true" && !button.dataset.viewAsks)) return;
    event.preventDefault();
    // What was typed for somebody else is not for this client.
    document.getElementById("view-form").reset();
    const start = viewDialog.querySelector("[data-start-view]");
    start.value = button.value;
    start.setAttribute("formaction", button.getAttribute("formaction") || button.form.action);
    viewDialog.querySelector("[data-client-name]").textContent = button.dataset.name || "";
    button.closest("[popover]")?.hidePopover();
    viewDialog.showModal();
    document.getElementById("view-reason").focus();
  });
  viewDialog?.querySelector("[data-close-view]").addEventListener("click", () => viewDialog.close());

  // ---- Back from a client view: the page the view was started from, where it was scrolled to
  const RETURN = "roster.return";
  document.addEventListener("submit", (event) => {
    if (!["start-view", "view-form"].includes(event.target.id)) return;
    sessionStorage.setItem(RETURN, JSON.stringify({ pathname: location.pathname, search: location.search, top: scrollY }));
  });
  const back = JSON.parse(sessionStorage.getItem(RETURN) || "null");
  if (back && back.pathname === location.pathname) {
    if (!location.search && back.search) {
      root.dataset.returning = "passing";
      location.replace(back.pathname + back.search);
    } else {
      sessionStorage.removeItem(RETURN);
      root.dataset.returning = "here";
      if (location.search === back.search) requestAnimationFrame(() => scrollTo(0, back.top));
    }
  }

  // ---- Why a client view ended is said once: neither a reload nor the way back from the next view repeats it
  if (document.getElementById("view-outcome")) {
    const told = new URL(location);
    told.searchParams.delete("view");
    history.replaceState(history.state, "", told);
  }

  // ---- Help feedback
  document.addEventListener("click", async (event) => {
    const answer = event.target.closest("[data-answer]");
    if (!answer) return;
    const box = answer.closest("[data-article]");
    const foot = document.querySelector("[data-feedback]");
    const said = box.querySelector("[role=status]");
    const form = new URLSearchParams({ token: foot.dataset.token, article: box.dataset.article, answer: answer.dataset.answer });
    const stored = await fetch(foot.dataset.feedback, { method: "POST", body: form }).then((response) => response.ok, () => false);
    said.textContent = stored ? said.dataset.thanks : said.dataset.failed;
    if (stored) box.querySelectorAll("button").forEach((button) => { button.hidden = true; });
  });
})();
