// Fills an empty time zone field with the browser's zone and offers the known ones.
const fields = document.querySelectorAll("input[data-kcTimeZone]");
const known =
  typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];

fields.forEach((field) => {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (field.value === "" && own) {
    field.value = own;
  }
  if (known.length > 0) {
    const list = document.createElement("datalist");
    list.id = `${field.id}-zones`;
    known.forEach((zone) => {
      const option = document.createElement("option");
      option.value = zone;
      list.append(option);
    });
    field.after(list);
    field.setAttribute("list", list.id);
    field.setAttribute("autocomplete", "off");
  }
});
