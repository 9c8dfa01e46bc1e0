// Toasts: [data-toast] from the server goes after ten seconds (data-toast="4000" for another time),
// not while the mouse or the keyboard is on it. Its “Geri al” is an ordinary form.

const toastRegion = () => {
  let region = $("#toasts");
  if (!region) document.body.append(region = make("div", { id: "toasts", class: "toasts", role: "status" }));
  return region;
};

/** Shows one sentence; `bad` for something that did not work. */
const toast = (text, { bad = false } = {}) => {
  const shown = make("div", { class: bad ? "toast toast--bad" : "toast", "data-toast": true }, make("span", {}, text));
  toastRegion().append(shown);
  arrived(shown);
};

onArrival("[data-toast]", shown => {
  if (shown.matches(".toast--fixed")) {      // the server's own stands alone until scripts stack them
    shown.classList.remove("toast--fixed");
    toastRegion().append(shown);
  }
  if (shown.dataset.timed) return;
  shown.dataset.timed = "1";
  const wait = Number(shown.dataset.toast) || 10_000;
  let timer;
  const start = () => { timer = setTimeout(() => shown.remove(), wait); };
  const stop = () => clearTimeout(timer);
  for (const name of ["mouseenter", "focusin"]) shown.addEventListener(name, stop);
  for (const name of ["mouseleave", "focusout"]) shown.addEventListener(name, start);
  start();
});

const disconnected = () => toast(say("Bağlantı koptu, kaydedilemedi. Yazdıklarınız duruyor.", "The connection was lost, nothing was saved. What you wrote is still here."), { bad: true });
document.addEventListener("htmx:sendError", disconnected);
document.addEventListener("htmx:timeout", disconnected);
document.addEventListener("htmx:responseError", event => {
  const sentence = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html").querySelector("[role=alert], main h1")?.textContent.trim();
  toast(sentence || say("İşlem tamamlanamadı. Biraz sonra yeniden deneyin.", "That did not work. Try again in a moment."), { bad: true });
});
