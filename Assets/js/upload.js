// Files: .drop--file takes what is dropped on it; form[data-upload] is sent with a progress bar
// (data-upload="now" as soon as a file is chosen). [data-progress-src] polls a job: its answer is the
// same element again, without data-progress-src when done, or with data-progress-go="/next" to move on.

onArrival(".drop--file", drop => {
  const input = $("input[type=file]", drop), name = $("[data-file-name]", drop);
  if (!input) return;
  const over = on => event => { event.preventDefault(); drop.classList.toggle("is-over", on); };
  drop.addEventListener("dragover", over(true));
  drop.addEventListener("dragleave", over(false));
  drop.addEventListener("drop", event => {
    over(false)(event);
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  input.addEventListener("change", () => {
    const [file] = input.files;
    if (name && file) name.textContent = `${file.name}, ${fileSize(file.size)}`;
    if (file && input.form?.dataset.upload === "now") input.form.requestSubmit();
  });
});

const fileSize = bytes => bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3)).toLocaleString("tr-TR")} KB` : `${(bytes / 1e6).toLocaleString("tr-TR", { maximumFractionDigits: 1 })} MB`;

addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches("[data-upload]") || event.defaultPrevented) return;
  if (!$$("input[type=file]", form).some(input => input.files.length)) return;
  event.preventDefault();
  send(form, event.submitter);
});

const send = (form, submitter) => {
  const body = new FormData(form, submitter), request = new XMLHttpRequest();
  const bar = make("progress", { max: "100", value: "0", "aria-label": say("Yükleniyor", "Uploading") }), words = make("p", { class: "help", role: "status" });
  const shown = make("div", { class: "mt-3" }, bar, words);
  form.append(shown);
  let saidAt = -1;
  request.upload.addEventListener("progress", event => {
    const percent = Math.floor(event.loaded / event.total * 100);
    bar.value = percent;
    if (percent - saidAt >= 10 || percent === 100) {      // a reader need not hear every step
      saidAt = percent;
      words.textContent = percent < 100 ? say(`%${percent} yüklendi`, `${percent} % uploaded`) : say("Yüklendi, dosya okunuyor…", "Uploaded, reading the file…");
    }
  });
  const stop = sentence => { shown.remove(); rest(form); toast(sentence, { bad: true }); };
  request.addEventListener("load", () => {
    if (request.status < 400) return location.assign(request.responseURL || location.href);
    const sentence = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("[role=alert], .help--bad, main h1")?.textContent.trim();
    stop(sentence || say("Dosya alınamadı. Yeniden deneyin.", "The file was not taken. Try again."));
  });
  request.addEventListener("error", () => stop(say("Bağlantı koptu, dosya yüklenemedi. Yeniden deneyin.", "The connection was lost. Try again.")));
  request.open("POST", form.action);
  request.setRequestHeader("HX-Request", "true");      // failures as one sentence; the toast waits for the next page
  request.send(body);
};

onArrival("[data-progress-src]", async function poll(element) {
  const source = element.dataset.progressSrc;
  let pause = 400;
  while (element.isConnected && element.dataset.progressSrc) {
    await new Promise(next => setTimeout(next, pause));
    pause = Math.min(2000, pause * 1.2);
    if (document.hidden) continue;
    try {
      const answer = await fetch(source, { headers: { "HX-Request": "true" } });
      if (!answer.ok) continue;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(element.id);
      if (!fresh) return;
      if (fresh.dataset.progressGo) return location.assign(fresh.dataset.progressGo);
      if (element.isEqualNode(fresh)) continue;
      // Attributes and content change in place, so that this loop and the reader stay with one element.
      for (const { name } of [...element.attributes]) if (!fresh.hasAttribute(name)) element.removeAttribute(name);
      for (const { name, value } of fresh.attributes) element.setAttribute(name, value);
      element.replaceChildren(...fresh.childNodes);
    } catch { pause = 2000; }
  }
  if (element.dataset.progressGo) location.assign(element.dataset.progressGo);
});
