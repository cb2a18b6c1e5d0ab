// "How was this computed?": asks for the explanation of a number and shows it. The page has the buttons and the dialog.
(() => {
  "use strict";
  const box = document.getElementById("explanation");
  if (!box) return;
  let from = null;
  let place = 0;
  const buttons = (part) => [...part.querySelectorAll("[data-explain]")];
  const alike = (button) => ["explain", "client", "days"].every((name) => button.dataset[name] === from[name]);

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-explain]");
    if (button) {
      if (box.contains(button)) place = buttons(box).indexOf(button);
      else from = { ...button.dataset };
      const { explain, client = "", days } = button.dataset;
      return window.rosterExplain([{ name: "attribute", value: explain }, { name: "client", value: client }, { name: "days", value: days }]);
    }
    if (event.target.closest("[data-close-explanation]")) return box.close();
    if (event.target.closest("[data-print]")) window.print();
  });

  jQuery(document).on("pfAjaxComplete", (event, xhr, settings, said) => {
    if (!said?.explained) return;
    const who = document.getElementById("explanation-who");
    who.textContent = from.name ?? "";
    who.hidden = !from.name;
    if (box.open) return buttons(box)[place]?.focus();
    box.showModal();
    box.scrollTop = 0;
    document.getElementById("explanation-title").focus({ preventScroll: true });
  });

  // Rows may have been read anew meanwhile: the button is another one, of the same number.
  box.addEventListener("close", () => buttons(document).find((button) => !box.contains(button) && alike(button))?.focus({ preventScroll: true }));

  // On paper nothing can be unfolded.
  addEventListener("beforeprint", () => { if (box.open) box.querySelectorAll("details").forEach((part) => { part.open = true; }); });
})();
