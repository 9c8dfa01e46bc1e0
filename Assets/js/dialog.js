// Asks before what cannot be undone: data-confirm="774 kişiye SMS gönderilsin mi?" on a form, its
// button or a link; data-confirm-more="…" adds a sentence, data-confirm-go="774 SMS gönder" names the button.

/** Opens the question; resolves true when the person goes on. */
const ask = (question, more, go) => new Promise(answer => {
  const dialog = make("dialog", { class: "ask", "aria-labelledby": "ask-question" },
    make("h2", { id: "ask-question" }, question),
    more ? make("p", {}, more) : "",
    make("form", { method: "dialog", class: "flex" },
      make("button", { class: "btn btn--go", value: "go" }, go || say("Devam et", "Go on")),
      make("button", { class: "btn", value: "", autofocus: true }, say("Vazgeç", "Cancel"))));
  dialog.addEventListener("close", () => { dialog.remove(); answer(dialog.returnValue === "go"); });
  document.body.append(dialog);
  dialog.showModal();
});

const confirmed = new WeakSet();
addEventListener("submit", async event => {
  const { target: form, submitter } = event;
  const asking = [submitter, form].find(element => element?.dataset.confirm);
  if (!asking || confirmed.delete(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (await ask(asking.dataset.confirm, asking.dataset.confirmMore, asking.dataset.confirmGo || submitter?.textContent.trim())) {
    confirmed.add(form);
    form.requestSubmit(submitter);
  }
}, true);

addEventListener("click", async event => {
  const link = event.target.closest?.("a[data-confirm]");
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  if (await ask(link.dataset.confirm, link.dataset.confirmMore, link.dataset.confirmGo || link.textContent.trim())) location.assign(link.href);
});

// <button data-open="id"> opens <dialog id="id">; a [data-close] inside closes it.
addEventListener("click", event => {
  const opener = event.target.closest?.("[data-open]");
  if (opener) { event.preventDefault(); document.getElementById(opener.dataset.open)?.showModal(); }
  event.target.closest?.("[data-close]")?.closest("dialog")?.close();
});

// details.menu: small menus behind a button; they close by Esc and by a click elsewhere.
const closeMenus = (except = null) => {
  const open = $$("details.menu[open]").filter(menu => menu !== except);
  for (const menu of open) {
    if (menu.contains(document.activeElement)) $("summary", menu).focus();
    menu.open = false;
  }
  return open.length > 0;
};
addEventListener("click", event => closeMenus(event.target.closest?.("details.menu")));
