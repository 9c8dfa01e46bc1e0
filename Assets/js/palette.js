// The command palette, <dialog data-palette-dialog>. Its results are the server's: GET /ara?hizli=1&q=…
// answers with groups of <a role="option" href="…">; an empty q gives what is usual here, a q that
// begins with “>” only commands. Without scripts its button is a link to the page /ara.

let palette;

const preparePalette = dialog => {
  const input = $("input", dialog), results = $("[role=listbox]", dialog), status = make("p", { class: "vh", role: "status" });
  const key = (...names) => names.flatMap(name => [make("kbd", {}, name), " "]);
  dialog.append(status, make("div", { class: "pal__foot" },
    make("span", {}, ...key("↑", "↓"), say("gez", "move")), make("span", {}, ...key("↵"), say("aç", "open")),
    make("span", {}, ...key(">"), say("yalnız komutlar", "commands only")),
    make("span", { class: "push only-d" }, say("“i” ile “ı” aynı sayılır", "“i” and “ı” count as one"))));

  let request, shownFor = null;
  const options = () => $$("[role=option]", results);
  const choose = option => {
    for (const other of options()) other.ariaSelected = String(other === option);
    if (option) { input.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  };
  const fetchResults = async () => {
    request?.abort();
    request = new AbortController();
    const wanted = input.value.trim();
    try {
      const answer = await fetch(`/ara?hizli=1&q=${encodeURIComponent(wanted)}`, { signal: request.signal, headers: { "HX-Request": "true" } });
      if (!answer.ok) throw new Error(`${answer.status}`);
      results.innerHTML = await answer.text();
      options().forEach((option, at) => { option.id ||= `pal-${at}`; option.tabIndex = -1; });
      choose(options()[0]);
      shownFor = wanted;
      status.textContent = say(`${options().length} sonuç`, `${options().length} results`);
    } catch (error) {
      if (error.name === "AbortError") return;
      results.replaceChildren();
      status.className = "pal__none";
      status.textContent = say("Arama yapılamadı, bağlantıyı denetleyin. Enter tam aramayı açar.", "The search did not work, check the connection. Enter opens the full search.");
      return;
    }
    status.className = "vh";
  };
  input.addEventListener("input", later(120, fetchResults));

  dialog.addEventListener("keydown", event => {
    const all = options(), at = all.findIndex(option => option.ariaSelected === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (all.length) choose(all[(at + (event.key === "ArrowDown" ? 1 : all.length - 1)) % all.length]);
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      openChosen(event.ctrlKey || event.metaKey);
    } else if (event.key === "Escape") {
      event.preventDefault();      // a search field would first only empty itself
      dialog.close();
    }
  });
  // Who types fast and presses Enter means what she typed, not the results of a moment ago.
  const openChosen = async inNewTab => {
    const typed = input.value.trim();
    if (shownFor !== typed) await fetchResults();
    const chosen = options().find(option => option.ariaSelected === "true");
    if (chosen && shownFor === typed) openOption(chosen, inNewTab);
    else if (typed) location.assign(`/ara?q=${encodeURIComponent(typed)}`);
  };
  const openOption = (option, inNewTab) => {
    const href = option.getAttribute("href") || option.dataset.href;
    if (href && inNewTab) window.open(href, "_blank", "noopener");
    else if (href) location.assign(href);
    else option.click();
  };
  // A click beside the box closes it, as Esc does.
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => request?.abort());
  return { open() { if (dialog.open) return; dialog.showModal(); input.select(); shownFor = null; fetchResults(); } };
};

const openPalette = () => {
  const dialog = $("[data-palette-dialog]");
  if (!dialog) return location.assign("/ara");
  (palette ??= preparePalette(dialog)).open();
};

addEventListener("click", event => {
  if (!event.target.closest?.("[data-palette]") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  openPalette();
});
