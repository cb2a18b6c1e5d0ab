// Behaviour of the Clients table: menus, columns by keyboard, open rows, the way back.
// The server holds the layout; whatever is done here ends in a call that the server checks.
(() => {
  "use strict";
  const form = document.getElementById("f");
  if (!form) return;
  const table = () => document.getElementById("f:clients");
  const area = () => document.getElementById("f:table-area");
  const openRows = () => document.getElementById("f:clients_rowExpansionState");
  const send = (command, values) =>
    window[command](Object.entries(values || {}).map(([name, value]) => ({ name, value })));
  const headers = () => [...document.querySelectorAll("#f\\:clients thead th[class*='col-']")];
  const codeOf = (header) => header?.className.match(/(?:^|\s)col-(\S+)/)?.[1];
  const headerOf = (code) => headers().find((header) => codeOf(header) === code);

  // ---- PrimeFaces names the toggler once and wrongly ("Expand Row <id>"); its hidden text is the name.
  if (window.PrimeFaces && PrimeFaces.widget.DataTable) {
    PrimeFaces.widget.DataTable.prototype.updateExpansionAria = (toggler) => {
      toggler.removeAttr("aria-label").attr("aria-expanded", String(toggler.children("span").eq(0).hasClass("ui-helper-hidden")));
    };
  }

  // ---- Clients who were disconnected or archived here: the row stays, out of reach, until the list has heard of it
  const leaving = new Set();

  // ---- After every render of the table
  const dress = () => {
    document.querySelectorAll("#f\\:clients .ui-paginator").forEach((paginator) => paginator.setAttribute("role", "navigation"));
    document.querySelectorAll("#f\\:clients .ui-row-toggler").forEach((toggler) => {
      toggler.removeAttribute("aria-label");
      toggler.setAttribute("aria-expanded", String(toggler.closest("tr").classList.contains("ui-expanded-row")));
    });
    headers().forEach((header) => {
      if (header.querySelector(".column-menu-button")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "column-menu-button";
      button.setAttribute("aria-haspopup", "menu");
      button.setAttribute("aria-label", `${document.getElementById("column-menu").getAttribute("aria-label")}: ${header.querySelector(".ui-column-title").textContent}`);
      header.append(button);
    });
    const arrow = document.querySelector("#f\\:clients th.pin-arrow");
    if (arrow && table().classList.contains("is-smart") && !arrow.querySelector("button")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "open-all";
      arrow.append(button);
    }
    leaving.forEach((key) => { if (!keysOnPage().includes(key)) leaving.delete(key); });
    document.querySelectorAll("#f\\:clients tr[data-rk]").forEach((row) => {
      const leaves = leaving.has(row.dataset.rk);
      row.classList.toggle("is-leaving", leaves);
      row.inert = leaves;
    });
    sayAll();
    clock();
    remember();
  };
  const keysOnPage = () => [...document.querySelectorAll("#f\\:clients tr[data-rk]")].map((row) => row.dataset.rk);
  const keysOpen = () => (openRows()?.value || "").split(",").filter(Boolean);
  const allOpen = () => keysOnPage().length > 0 && keysOnPage().every((key) => keysOpen().includes(key));
  const sayAll = () => {
    const button = document.querySelector("#f\\:clients .open-all");
    if (!button) return;
    const text = allOpen() ? form.dataset.closeAll : form.dataset.openAll;
    button.setAttribute("aria-label", text);
    button.setAttribute("aria-expanded", String(allOpen()));
    button.title = text;
  };

  // ---- "as of 14:05", in the clock of whoever looks
  const clock = () => {
    const shown = document.querySelector(".js-clock");
    if (!shown || !area()) return;
    shown.dateTime = area().dataset.asOf;
    const time = new Date(shown.dateTime).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    shown.textContent = shown.dataset.text.replace("{0}", time);
  };

  // ---- Which saved view is shown, and whether it was changed since
  const seen = () => {
    const { saved, changed } = document.getElementById("f:saved").dataset;
    return { saved, changed: changed === "true" ? "1" : "" };
  };

  // ---- The address always says what is seen, so that reload, bookmark and Back lead here again
  const remember = () => {
    if (!area()) return;
    const url = new URL(location.href);
    const put = (name, value) => (value && value !== "0" ? url.searchParams.set(name, value) : url.searchParams.delete(name));
    url.searchParams.delete("export");
    put("q", area().dataset.search);
    put("saved", seen().saved);
    put("changed", seen().changed);
    // A change of page renders rows alone, so the paginator knows better than the markup.
    const pages = window.PrimeFaces?.widgets.clients?.paginator?.cfg;
    put("from", pages ? String(pages.page * pages.rows) : area().dataset.first);
    history.replaceState(history.state, "", url);
  };
  const PLACE = "roster.clients";
  const returning = document.documentElement.dataset.returning;
  addEventListener("pagehide", () => {
    // Passing through on the way to the full address: nothing was seen here yet.
    if (returning === "passing") return;
    sessionStorage.setItem(PLACE, JSON.stringify({ y: scrollY, x: document.querySelector("#f\\:clients .ui-datatable-tablewrapper")?.scrollLeft || 0, open: keysOpen() }));
  });
  const comeBack = () => {
    const type = performance.getEntriesByType("navigation")[0]?.type;
    if (!returning && type !== "back_forward" && type !== "reload" && !document.referrer.includes("/view/")) return;
    const place = JSON.parse(sessionStorage.getItem(PLACE) || "null");
    if (!place || !table()) return;
    const settle = () => {
      scrollTo({ top: place.y, behavior: "instant" });
      const wrapper = document.querySelector("#f\\:clients .ui-datatable-tablewrapper");
      if (wrapper) wrapper.scrollLeft = place.x;
    };
    const open = place.open.filter((key) => keysOnPage().includes(key));
    if (open.length && openRows() && table().classList.contains("is-smart")) {
      openRows().value = open.join(",");
      jQuery(document).one("pfAjaxComplete", () => requestAnimationFrame(settle));
      send("rosterClientsRefresh");
    }
    settle();
  };

  // ---- Keep what the person was doing while the rows are read anew
  let kept = null;
  jQuery(document).on("pfAjaxSend", () => {
    const focused = document.activeElement;
    const row = focused?.closest?.("#f\\:clients tr[data-rk]");
    const header = focused?.closest?.("#f\\:clients th");
    const chosen = focused?.closest?.("#f\\:chosen li");
    kept = {
      x: document.querySelector("#f\\:clients .ui-datatable-tablewrapper")?.scrollLeft || 0,
      // Ids of headers and list items are places, not columns: after a move they name the neighbour.
      moved: Boolean(codeOf(header) || chosen),
      find: () => {
        if (row) return [...document.querySelectorAll("#f\\:clients tr[data-rk]")].find((each) => each.dataset.rk === row.dataset.rk)?.querySelectorAll("a,button,.ui-row-toggler")[[...row.querySelectorAll("a,button,.ui-row-toggler")].indexOf(focused)];
        if (header) return headerOf(codeOf(header)) || document.getElementById(header.id);
        if (!chosen) return null;
        const again = [...document.querySelectorAll("#f\\:chosen li")].find((each) => each.dataset.code === chosen.dataset.code);
        return again?.querySelectorAll("button")[[...chosen.querySelectorAll("button")].indexOf(focused)] || document.getElementById("columns-title");
      },
    };
  });
  jQuery(document).on("pfAjaxComplete", (event, xhr, settings, said) => {
    if (said?.left) leaving.add(said.left);
    dress();
    const wrapper = document.querySelector("#f\\:clients .ui-datatable-tablewrapper");
    if (kept && wrapper) wrapper.scrollLeft = kept.x;
    if (kept && (kept.moved || document.activeElement === document.body || !document.activeElement)) kept.find()?.focus({ preventScroll: true });
    kept = null;
  });

  // ---- Menus and drawer stand at their buttons
  const place = window.rosterPlace;
  let owner = null;
  const openMenu = (menu, button) => {
    owner = button;
    menu.showPopover();
    place(menu, button);
    menu.querySelector("[role=menuitem]:not([hidden])").focus();
  };
  document.querySelectorAll(".client-table [role=menu]").forEach((menu) => {
    menu.addEventListener("keydown", (event) => {
      const items = [...menu.querySelectorAll("[role=menuitem]:not([hidden])")];
      const at = items.indexOf(document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      items[(to + items.length) % items.length].focus();
    });
  });
  const drawer = document.getElementById("columns");
  const drawers = document.querySelectorAll("#columns, #views");
  const buttonOf = (opened) => document.getElementById(`${opened.id}-button`);
  drawers.forEach((opened) => opened.addEventListener("toggle", (event) => {
    if (event.newState !== "open") return;
    place(opened, buttonOf(opened));
    if (opened.dataset.opens) send(opened.dataset.opens);
    (document.getElementById(opened.dataset.first) || opened.querySelector("h2")).focus();
    delete opened.dataset.first;
  }));

  // A phone is turned, a window drawn smaller: what is open stays beside its button.
  addEventListener("resize", () => {
    drawers.forEach((opened) => { if (opened.matches(":popover-open")) place(opened, buttonOf(opened)); });
    const menu = document.querySelector(".client-table [role=menu]:popover-open");
    if (menu) place(menu, owner);
  });

  // ---- Columns drawer
  const boxes = () => [...drawer.querySelectorAll("[data-column]")];
  const codes = () => boxes().filter((box) => box.checked).map((box) => box.dataset.column);
  const marks = () => drawer.querySelectorAll("fieldset").forEach((group) => {
    const own = [...group.querySelectorAll("[data-column]")];
    const all = group.querySelector("[data-all]");
    const ticked = own.filter((box) => box.checked).length;
    all.checked = ticked === own.length;
    all.indeterminate = ticked > 0 && ticked < own.length;
  });
  const choose = () => { marks(); send("rosterColumnsChoose", { codes: codes().join(",") }); };
  const remove = (code) => {
    boxes().filter((box) => box.dataset.column === code).forEach((box) => { box.checked = false; });
    choose();
  };
  drawer.addEventListener("change", (event) => {
    const all = event.target.closest("[data-all]");
    if (all) all.closest("fieldset").querySelectorAll("label:not([hidden]) > [data-column]").forEach((box) => { box.checked = all.checked; });
    if (all || event.target.matches("[data-column]")) choose();
  });
  document.getElementById("columns-search").addEventListener("input", (event) => {
    const words = event.target.value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let any = false;
    drawer.querySelectorAll("fieldset").forEach((group) => {
      const title = group.querySelector("legend").textContent.toLocaleLowerCase();
      let some = false;
      group.querySelectorAll("label.choice:not(.choice-all)").forEach((label) => {
        const text = `${title} ${label.textContent.toLocaleLowerCase()}`;
        label.hidden = !words.every((word) => text.includes(word));
        some = some || !label.hidden;
      });
      group.hidden = !some;
      any = any || some;
    });
    drawer.querySelector("[data-none]").hidden = any;
  });
  // The Enter key would press the first button of the form, whatever that does.
  ["columns-search", "f:search"].forEach((id) => document.getElementById(id).addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  }));

  // ---- One ear for all clicks
  document.addEventListener("click", (event) => {
    const target = event.target;
    const chosen = target.closest("#f\\:chosen li");
    const step = target.closest("[data-move]");
    const toggle = target.closest("[data-toggle]");
    if (chosen && step) return send("rosterColumnMove", { code: chosen.dataset.code, to: step.dataset.move });
    if (chosen && toggle) return send(toggle.dataset.toggle === "hide" ? "rosterColumnHide" : "rosterColumnShow", { code: chosen.dataset.code });
    if (chosen && target.closest("[data-remove]")) return remove(chosen.dataset.code);
    if (target.closest("[data-columns-reset]")) {
      boxes().forEach((box) => { box.checked = false; });
      marks();
      return send("rosterColumnsReset");
    }
    if (target.closest("[data-refresh]")) return send("rosterRefresh");
    if (target.closest("[data-save-new]")) {
      const views = document.getElementById("views");
      views.dataset.first = "viewNew:name";
      return views.showPopover();
    }
    if (target.closest("[data-remove-view]")) {
      document.getElementById("views").hidePopover();
      return PF("viewRemoval").show();
    }
    const menuButton = target.closest("[data-menu]");
    if (menuButton) return openMenu(document.getElementById(menuButton.dataset.menu), menuButton);
    const file = target.closest("[data-export]");
    if (file) {
      // What the table is narrowed to right now; how it is arranged the server knows.
      const url = new URL(file.href);
      const tags = document.querySelector("[data-tags]")?.dataset.tags || "";
      url.search = new URLSearchParams({ q: area().dataset.search, tags, ...seen() });
      file.href = url;
      return file.closest("[popover]").hidePopover();
    }
    const all = target.closest(".open-all");
    if (all) {
      event.stopPropagation();
      openRows().value = allOpen() ? "" : keysOnPage().join(",");
      return send("rosterClientsRefresh");
    }
    const rowButton = target.closest("[data-row-menu]");
    if (rowButton) {
      const menu = document.getElementById("row-menu");
      menu.querySelectorAll("[name=client]").forEach((item) => {
        item.value = rowButton.dataset.rowMenu;
        item.dataset.name = rowButton.dataset.name;
      });
      const details = menu.querySelector("[data-details]");
      details.href = details.dataset.details + encodeURIComponent(rowButton.dataset.rowMenu);
      menu.querySelectorAll("[data-ask]").forEach((item) => Object.assign(item.dataset, { client: rowButton.dataset.rowMenu, name: rowButton.dataset.name }));
      menu.querySelector("[data-open-row]").hidden = !table().classList.contains("is-smart");
      return openMenu(menu, rowButton);
    }
    if (target.closest("[data-open-row]")) {
      document.getElementById("row-menu").hidePopover();
      return owner.closest("tr").querySelector(".ui-row-toggler").click();
    }
    const columnButton = target.closest(".column-menu-button");
    if (columnButton) {
      const menu = document.getElementById("column-menu");
      const header = columnButton.closest("th");
      menu.dataset.code = codeOf(header);
      const sortable = header.classList.contains("ui-sortable-column");
      const health = header.classList.contains("value-cell");
      menu.querySelectorAll("[data-act=up],[data-act=down]").forEach((item) => { item.hidden = !sortable; });
      menu.querySelectorAll("[data-act=number]").forEach((item) => { item.hidden = !health; });
      return openMenu(menu, columnButton);
    }
    const act = target.closest("#column-menu [data-act]");
    if (act) {
      const code = act.closest("#column-menu").dataset.code;
      document.getElementById("column-menu").hidePopover();
      const order = (statistic, direction) => send("rosterOrder", { code, statistic, direction });
      ({
        up: () => order("LATEST", "up"),
        down: () => order("LATEST", "down"),
        number: () => order(act.dataset.statistic, act.dataset.direction),
        left: () => send("rosterColumnMove", { code, to: "left" }),
        right: () => send("rosterColumnMove", { code, to: "right" }),
        remove: () => remove(code),
      })[act.dataset.act]();
    }
  });

  // ---- Keyboard: Space opens a row as Enter does; Alt+arrow moves the column of the focused header
  document.addEventListener("keydown", (event) => {
    const toggler = event.target.closest?.(".ui-row-toggler");
    if (toggler && event.key === " ") {
      event.preventDefault();
      return toggler.click();
    }
    const code = codeOf(event.target.closest?.("#f\\:clients thead th"));
    if (code && event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      event.preventDefault();
      event.stopPropagation();
      send("rosterColumnMove", { code, to: event.key === "ArrowLeft" ? "left" : "right" });
    }
  }, true);

  dress();
  marks();
  // The commands of the page are defined by scripts that stand behind this one.
  if (returning !== "passing") jQuery(comeBack);
})();
