// Live parts: an element with data-live="customers sales" and an id is fetched again when the server
// says on /canli that one of these topics changed (the event `topics`, its data parted by spaces;
// “*” is all of them).
// The new text comes from data-live-src, or else from this very page.

const liveParts = () => $$("[data-live][id]");
const topicsOf = part => part.dataset.live.split(/\s+/);

/** Puts `fresh` in the place of `old`; the keyboard stays where it was. */
const swap = (old, fresh) => {
  if (old.isEqualNode(fresh)) return;
  const held = old.contains(document.activeElement) ? document.activeElement : null;
  // Somebody is writing in it: what she writes is worth more than the newest number.
  if (held && isTyping(held) && held.value !== held.defaultValue) return;
  const same = held && (held.id ? `#${CSS.escape(held.id)}` : held.getAttribute("href") ? `a[href="${CSS.escape(held.getAttribute("href"))}"]`
    : held.getAttribute("name") ? `[name="${CSS.escape(held.getAttribute("name"))}"]` : null);
  const cursorAt = [...old.querySelectorAll("tr, li")].findIndex(row => row.classList.contains("is-cursor"));
  old.replaceWith(fresh);
  window.htmx?.process(fresh);
  fresh.classList.add("is-new");
  arrived(fresh);
  if (cursorAt >= 0) fresh.querySelectorAll("tr, li")[cursorAt]?.classList.add("is-cursor");
  if (same) $(same, fresh)?.focus({ preventScroll: true });
};

const refresh = async parts => {
  const bySource = Map.groupBy ? Map.groupBy(parts, part => part.dataset.liveSrc || location.href)
    : parts.reduce((map, part) => map.set(part.dataset.liveSrc || location.href, [...(map.get(part.dataset.liveSrc || location.href) ?? []), part]), new Map());
  for (const [source, wanted] of bySource) {
    try {
      const answer = await fetch(source, { headers: wanted[0].dataset.liveSrc ? { "HX-Request": "true" } : {} });
      if (!answer.ok || answer.redirected) continue;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of wanted) {
        const fresh = page.getElementById(part.id);
        if (fresh && part.isConnected) swap(part, document.adoptNode(fresh));
      }
    } catch { /* the stream tells when the server is back, and then everything is fetched */ }
  }
};

const waiting = new Set();
const refreshSoon = later(250, () => {
  const parts = liveParts().filter(part => waiting.has("*") || topicsOf(part).some(topic => waiting.has(topic)));
  waiting.clear();
  if (parts.length) refresh(parts);
});

let stream, wasCut = false;
const listen = () => {
  if (stream || document.hidden || !liveParts().length) return;
  stream = new EventSource("/canli");
  stream.addEventListener("topics", event => { for (const topic of event.data.split(/\s+/)) waiting.add(topic); refreshSoon(); });
  stream.addEventListener("error", () => { wasCut = true; });
  stream.addEventListener("open", () => { if (wasCut) refresh(liveParts()); wasCut = false; });
};
// A hidden tab lets go of its connection, browsers allow only six; it catches up when seen again.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) return listen();
  stream?.close();
  stream = null;
  wasCut = true;
});
addEventListener("pagehide", () => { stream?.close(); stream = null; wasCut = true; });
addEventListener("pageshow", listen);
onArrival("[data-live]", listen);
