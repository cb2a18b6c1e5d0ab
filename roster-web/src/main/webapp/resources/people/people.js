// Small behaviour of the client pages: closing dialogs, choosing and dropping files.
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    const closer = event.target.closest("[data-close-dialog]");
    if (closer) PF(closer.dataset.closeDialog).hide();
  });

  // What asks first in the menu of a row: data-ask is the form of the question, data-dialog the dialog around it,
  // data-client the client and data-name who that is.
  document.addEventListener("click", (event) => {
    const item = event.target.closest("[data-ask]");
    if (!item) return;
    item.closest("[popover]").hidePopover();
    const form = document.getElementById(item.dataset.ask);
    form.elements[`${form.id}:client`].value = item.dataset.client;
    const question = form.querySelector("[data-question]");
    question.textContent = question.dataset.question.replace("{0}", () => item.dataset.name);
    PF(item.dataset.dialog).show();
  });

  // After the menu of a row the focus goes back to the row; PrimeFaces would leave it nowhere.
  let opener = "";
  document.addEventListener("focusin", ({ target }) => {
    // A menu opens with the focus on its first item even where that is disabled and hears no key.
    if (target.matches(".ui-menuitem-link.ui-state-disabled")) target.closest(".ui-menu").querySelector(".ui-menuitem-link:not(.ui-state-disabled)")?.focus();
    if (target.matches(".row-menu button")) opener = target.id;
    else if (!target.closest(".ui-menu, .ui-dialog")) opener = "";
  });
  const goBack = () => {
    if (!opener || document.activeElement?.checkVisibility() && document.activeElement !== document.body) return;
    (document.getElementById(opener) || document.querySelector(".row-menu button") || document.querySelector("main input"))?.focus();
  };
  // Escape closes a menu and gives the focus back to its button; PrimeFaces hears it on the button alone.
  document.addEventListener("keydown", ({ key, target }) => {
    const menu = key === "Escape" && target.closest(".ui-menu-dynamic");
    if (!menu) return;
    const id = menu.id.replace(/_menu$/, "");
    PrimeFaces.getWidgetById(id)?.hide();
    document.getElementById(`${id}_button`)?.focus();
  }, true);
  // Chosen by a key, an item that asks first would leave its menu open behind the question.
  document.addEventListener("keydown", ({ key, target }) => {
    const menu = (key === "Enter" || key === " ") && target.closest(".ui-menu-dynamic");
    if (menu) PrimeFaces.getWidgetById(menu.id.replace(/_menu$/, ""))?.hide();
  });
  document.addEventListener("keyup", ({ key }) => { if (key === "Escape" || key === "Enter") requestAnimationFrame(goBack); });
  if (window.jQuery) jQuery(document).on("pfAjaxComplete", () => requestAnimationFrame(goBack));

  // A box marked data-drop takes one file by dragging; the file input inside does the same by keyboard.
  const show = (box) => {
    const input = box.querySelector("input[type=file]");
    const file = input.files[0];
    const tooLarge = Boolean(file) && file.size > Number(box.dataset.limit);
    box.querySelector("[data-chosen]").textContent = file ? file.name : "";
    box.querySelector("[data-too-large]").hidden = !tooLarge;
    box.classList.toggle("has-file", Boolean(file));
    const needed = box.closest("form").querySelector("[data-needs-file]");
    if (needed) needed.disabled = !file || tooLarge;
  };
  document.addEventListener("change", (event) => {
    const box = event.target.closest("[data-drop]");
    if (box && event.target.type === "file") show(box);
  });
  const dragging = (event) => {
    const box = event.target.closest && event.target.closest("[data-drop]");
    if (!box) return;
    event.preventDefault();
    box.classList.toggle("is-over", event.type === "dragover");
    if (event.type === "drop" && event.dataTransfer.files.length > 0) {
      const one = new DataTransfer();
      one.items.add(event.dataTransfer.files[0]);
      box.querySelector("input[type=file]").files = one.files;
      show(box);
    }
  };
  ["dragover", "dragleave", "drop"].forEach((type) => document.addEventListener(type, dragging));
  document.addEventListener("submit", (event) => {
    const button = event.target.querySelector("[data-needs-file]");
    // After the event, or the browser would leave the button's own value out.
    if (button) setTimeout(() => { button.disabled = true; button.classList.add("is-busy"); });
  });
  document.querySelectorAll("[data-drop]").forEach(show);
})();
