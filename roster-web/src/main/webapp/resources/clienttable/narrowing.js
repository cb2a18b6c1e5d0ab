// What narrows a list of clients, on every tab that has one: the drawer of tags, and what clears tags and search.
(() => {
  "use strict";
  // Below its button, with the right edges in line, wherever the window leaves room.
  const place = (popover, button) => {
    const box = button.getBoundingClientRect();
    popover.style.inset = "auto";
    const width = popover.offsetWidth;
    const height = popover.offsetHeight;
    popover.style.left = `${Math.max(8, Math.min(box.right - width, innerWidth - width - 8))}px`;
    popover.style.top = `${Math.max(8, Math.min(box.bottom + 6, innerHeight - height - 8))}px`;
  };
  window.rosterPlace = place;

  const drawer = document.getElementById("tags");
  const button = () => document.getElementById("tags-button");
  drawer?.addEventListener("toggle", (event) => {
    if (event.newState !== "open") return;
    place(drawer, button());
    document.getElementById("tags-title").focus();
  });
  addEventListener("resize", () => {
    if (drawer?.matches(":popover-open")) place(drawer, button());
  });

  // ---- The address names the tags, so that reload, bookmark and Back lead to the same rows
  const remember = () => {
    const chosen = document.querySelector("[data-tags]")?.dataset.tags;
    const url = new URL(location.href);
    if (chosen) url.searchParams.set("tags", chosen);
    else url.searchParams.delete("tags");
    history.replaceState(history.state, "", url);
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-clear-search]")) {
      const search = event.target.closest("form").querySelector("input[id$=':search']");
      search.value = "";
      search.dispatchEvent(new Event("input", { bubbles: true }));
      search.focus();
    }
    if (event.target.closest("[data-clear-tags]")) {
      const ticked = [...drawer.querySelectorAll("input:checked")];
      ticked.forEach((box) => { box.checked = false; });
      ticked[0]?.dispatchEvent(new Event("change", { bubbles: true }));
      document.getElementById(drawer.matches(":popover-open") ? "tags-title" : "tags-button").focus();
    }
  });

  if (!drawer) return;
  jQuery(document).on("pfAjaxComplete", remember);
  remember();
})();
