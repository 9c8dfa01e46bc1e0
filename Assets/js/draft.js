// Forms keep what is written. form[data-draft="musteri-yeni"] is saved in this browser while typing,
// filled again on return, and forgotten once the server has taken it. Passwords and files are never kept.
// [data-draft-status] in the form says when it was last saved.

const draftDays = 7;
const draftKey = form => `taslak:${document.body.dataset.account ?? ""}:${form.dataset.draft}`;
const draftFields = form => [...form.elements].filter(field => field.name && !field.closest("[data-draft-skip]")
  && !["hidden", "password", "file", "submit", "button"].includes(field.type) && field.tagName !== "FIELDSET" && field.tagName !== "OUTPUT");

const readDraft = key => { try { return JSON.parse(store.get(key)); } catch { return null; } };

const saveDraft = form => {
  const values = draftFields(form).map(field => [field.name, field.type === "checkbox" || field.type === "radio" ? (field.checked ? field.value : null) : field.value]);
  const kept = store.set(draftKey(form), JSON.stringify({ at: Date.now(), values }));
  const status = $("[data-draft-status]", form);
  if (status && kept) status.textContent = say("Taslak bu cihazda saklandı", "Draft kept on this device");
};

/** Puts the kept values back, in order, so that repeated names keep their places. True if anything differed. */
const fillDraft = (form, values) => {
  const left = new Map();
  for (const [name, value] of values) left.set(name, [...(left.get(name) ?? []), value]);
  let differed = false;
  for (const field of draftFields(form)) {
    const queue = left.get(field.name);
    if (!queue?.length) continue;
    const value = queue.shift();
    if (field.type === "checkbox" || field.type === "radio") {
      if (field.checked !== (value !== null)) { field.checked = value !== null; differed = true; }
    } else if (field.value !== value) { field.value = value ?? ""; differed = true; }
  }
  return differed;
};

const draftTime = at => {
  const when = new Date(at), time = when.toLocaleTimeString("tr-TR", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Istanbul" }).replace(":", ".");
  const day = when.toDateString() === new Date().toDateString() ? say("Bugün", "Today")
    : when.toLocaleDateString(say("tr-TR", "en-GB"), { day: "numeric", month: "long", timeZone: "Europe/Istanbul" });
  return say(`${day} ${time}`, `${day} ${time}`);
};

const showRestored = (form, at) => {
  const forget = make("button", { type: "button", class: "link" }, say("Taslağı sil, boş başla", "Delete the draft, start empty"));
  const band = make("div", { class: "band band--info", role: "status" },
    make("span", {}, make("b", {}, say("Taslağınız duruyor.", "Your draft is here.")), " ",
      say(`Son yazdığınız: ${draftTime(at)}. Kaldığınız yerden açtık. `, `Last written: ${draftTime(at)}. Opened where you left off. `), forget));
  forget.addEventListener("click", () => {
    store.remove(draftKey(form));
    form.reset();
    band.remove();
    form.dispatchEvent(new Event("input", { bubbles: true }));
    store.remove(draftKey(form));
    draftFields(form)[0]?.focus();
  });
  form.before(band);
};

// What was sent by the page before this one: taken if this page is an answer, not an error.
const sentDraft = (() => {
  try {
    const key = sessionStorage.getItem("gonderilen");
    sessionStorage.removeItem("gonderilen");
    return key;
  } catch { return null; }
})();
const answeredWell = (performance.getEntriesByType("navigation")[0]?.responseStatus || 200) < 400 && !$("[data-failed]");
if (sentDraft && answeredWell) store.remove(sentDraft);

for (const key of store.keys()) {
  if (key.startsWith("taslak:") && Date.now() - (readDraft(key)?.at ?? 0) > draftDays * 86_400_000) store.remove(key);
}

onArrival("form[data-draft]", form => {
  const draft = readDraft(draftKey(form));
  // A form that came back with errors already holds what was written.
  if (draft && !$("[aria-invalid=true]", form) && fillDraft(form, draft.values)) showRestored(form, draft.at);
  let waits = false;
  const keep = () => { if (waits && !form.dataset.draftSent) saveDraft(form); waits = false; };
  const soon = later(400, keep), save = () => { waits = true; soon(); };
  addEventListener("pagehide", keep);      // who leaves within a blink keeps the last letters too
  form.addEventListener("input", event => { if (event.isTrusted) save(); });
  form.addEventListener("change", event => { if (event.isTrusted) save(); });
});

addEventListener("submit", event => {
  const form = event.target;
  // Who signs out leaves no half-written customer behind on a shared computer.
  if (form.matches('[action="/cikis"]')) for (const key of store.keys()) if (key.startsWith("taslak:")) store.remove(key);
  if (!form.matches("[data-draft]") || event.defaultPrevented) return;
  saveDraft(form);
  form.dataset.draftSent = "1";
  try { sessionStorage.setItem("gonderilen", draftKey(form)); } catch { /* then the draft is offered once more */ }
});
document.addEventListener("htmx:afterRequest", event => {
  const form = event.detail.elt;      // what a part of the form asked for while typing is no answer to the form
  if (form?.matches("form[data-draft]") && event.detail.successful) store.remove(draftKey(form));
});
