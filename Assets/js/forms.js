// A form is sent once: its button says what is happening (data-busy="Kaydediliyor…") and rests.

const busyButtons = new Set();

const makeBusy = button => {
  if (!button || button.disabled) return;
  busyButtons.add(button);
  button.dataset.idle = button.innerHTML;
  button.style.minWidth = `${button.offsetWidth}px`;      // set by script on the element: allowed, and nothing jumps
  button.textContent = button.dataset.busy || say("Kaydediliyor…", "Saving…");
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
};
const makeIdle = button => {
  busyButtons.delete(button);
  button.innerHTML = button.dataset.idle;
  button.disabled = false;
  button.removeAttribute("aria-busy");
};

addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.dataset.many !== undefined) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  // After the browser has read the form: a disabled button would not send its own name and value.
  setTimeout(() => { makeBusy(event.submitter ?? $(".btn--go", form)); });
});

const rest = form => { delete form.dataset.sent; delete form.dataset.draftSent; for (const button of busyButtons) if (button.form === form) makeIdle(button); };
document.addEventListener("htmx:afterRequest", event => { if (event.detail.elt?.matches("form")) rest(event.detail.elt); });
// Back from the next page: the browser shows this one as it was left.
addEventListener("pageshow", event => { if (event.persisted) for (const form of document.forms) rest(form); });

// Errors first: the eye and the reader go to the first field that needs something.
$("main [aria-invalid=true]")?.focus({ preventScroll: !!$("main [role=alert]") });
