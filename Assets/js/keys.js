// Keys. The page says what they do: [data-go="m"] is where G then M goes, [data-key="e"] is what E
// presses (first inside the row of the cursor, then anywhere); [data-new] is C. Single letters never act while typing
// and can be switched off. Always event.key, lower-cased as Turkish does: Q and F layouts differ.

const lettersOn = () => store.get("tuslar") !== "0";
let waitingForPlace = 0;

const keyed = "[data-key], [data-new]";
const keyOf = element => element.dataset.key ?? "c";

const press = key => {
  const pressable = $$(keyed).filter(element => keyOf(element) === key && !element.disabled && element.checkVisibility?.() !== false);
  const found = pressable.find(element => element.closest(".is-cursor")) ?? pressable.find(element => !element.closest("tr, li"));
  found?.click();
  return !!found;
};

const go = key => {
  const place = $(`[data-go="${CSS.escape(key)}"]`);
  if (place) location.assign(place.href);
  return !!place;
};

/** True when leaving this page would lose something that is not kept as a draft. */
const somethingTyped = () => $$("form:not([data-draft], [method=get], [method=dialog])").some(form => [...form.elements].some(field =>
  field.type !== "hidden" && (field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
    : field.tagName === "SELECT" ? [...field.options].some(option => option.selected !== option.defaultSelected) && [...field.options].some(option => option.defaultSelected)
    : "defaultValue" in field && field.value !== field.defaultValue)));

const goBack = () => {
  if (somethingTyped()) return toast(say("Bu sayfada kaydedilmemiş yazı var. Önce kaydedin ya da silin.", "Something on this page is not saved yet. Save it or clear it first."));
  const up = $("[data-back]");
  if (up) up.click();
  else if (document.referrer.startsWith(location.origin + "/") && history.length > 1) history.back();
};

addEventListener("keydown", event => {
  const key = event.key.toLocaleLowerCase("tr"), command = event.ctrlKey || event.metaKey;
  if (event.defaultPrevented || event.isComposing) return;
  if (command && key === "k") { event.preventDefault(); return openPalette(); }
  if (command && event.key === "Enter") {
    const form = event.target.closest?.("form") ?? $("main form[data-draft]");
    if (form) { event.preventDefault(); form.requestSubmit($(".btn--go[type=submit], .btn--go:not([type])", form) ?? undefined); }
    return;
  }
  if (event.key === "Escape" && closeMenus()) return;
  if (event.key === "Escape" && !openDialog()) return isTyping(event.target) ? event.target.blur() : goBack();
  if (command || event.altKey || isTyping(event.target) || openDialog() || !lettersOn()) return;
  if (key === "/") { event.preventDefault(); return openPalette(); }
  if (key === "?") { event.preventDefault(); return openHelp(); }
  if (Date.now() - waitingForPlace < 1200 && go(key)) { waitingForPlace = 0; return event.preventDefault(); }
  waitingForPlace = key === "g" ? Date.now() : 0;
  if (key.length === 1 && key !== "g" && (moveCursor(key) || press(key))) event.preventDefault();
});

/** The list of keys, made from what this very page offers. */
const openHelp = () => {
  const rows = [[["Ctrl K", "/"], say("Ara ya da komut ver", "Search or command")]];
  for (const element of $$(keyed)) {
    const key = keyOf(element).toLocaleUpperCase("tr");
    const name = element.dataset.keyName || element.getAttribute("aria-label") || element.textContent.replace($("kbd", element)?.textContent ?? "", "").trim();
    if (!rows.some(([keys]) => keys[0] === key)) rows.push([[key], name]);
  }
  for (const place of $$("[data-go]")) {
    const name = place.dataset.goName || [...place.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.textContent).join("").trim();
    if (!rows.some(([, said]) => said === name)) rows.push([["G", place.dataset.go.toLocaleUpperCase("tr")], name]);
  }
  if (cursorRows().length) rows.push([["J", "K"], say("Sonraki, önceki satır", "Next, previous row")], [["Enter"], say("Satırı aç", "Open the row")], [["X"], say("Satırı seç", "Select the row")]);
  rows.push([["Ctrl Enter"], say("Kaydet", "Save")], [["Esc"], say("Kapat, vazgeç, geri dön", "Close, cancel, go back")], [["?"], say("Bu liste", "This list")]);

  const list = make("dl", { class: "kv" });
  for (const [keys, name] of rows) list.append(make("dt", {}, ...keys.flatMap((key, at) => at ? [" ", make("kbd", {}, key)] : [make("kbd", {}, key)])), make("dd", {}, name));
  const letters = make("input", { type: "checkbox", class: "check", id: "letters", checked: lettersOn() });
  letters.addEventListener("change", () => store.set("tuslar", letters.checked ? "1" : "0"));
  const dialog = make("dialog", { class: "ask", "aria-labelledby": "keys-title" },
    make("h2", { id: "keys-title" }, say("Klavye kısayolları", "Keyboard shortcuts")), list,
    make("div", { class: "flex" }, letters, make("label", { for: "letters" }, say("Tek harfli kısayollar açık", "Single letters act"))),
    make("form", { method: "dialog", class: "flex" }, make("button", { class: "btn", autofocus: true }, say("Kapat", "Close"))));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};

// With letters off the list must stay reachable: anything with [data-help] opens it.
addEventListener("click", event => {
  if (!event.target.closest?.("[data-help]")) return;
  event.preventDefault();
  openHelp();
});
