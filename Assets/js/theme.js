// Light or dark before the first paint: the one script that stands in <head> without defer.
// The choice is also a cookie, so that the server may write <html data-theme> itself.
{
  const root = document.documentElement;
  try { const kept = localStorage.getItem("tema"); if (kept) root.dataset.theme = kept; } catch { /* storage is off: follow the system */ }

  const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

  addEventListener("click", event => {
    const toggle = event.target.closest?.("[data-theme-toggle]");
    if (!toggle) return;
    event.preventDefault();
    root.dataset.theme = dark() ? "light" : "dark";
    if (toggle.ariaPressed !== null) toggle.ariaPressed = String(dark());
    document.cookie = `tema=${root.dataset.theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
    try { localStorage.setItem("tema", root.dataset.theme); } catch { /* the cookie is enough */ }
  });

  // It may be a link with role="button", and a button also obeys the space bar.
  addEventListener("keydown", event => {
    if (event.key === " " && event.target.matches?.("a[data-theme-toggle]")) { event.preventDefault(); event.target.click(); }
  });

  addEventListener("DOMContentLoaded", () => {
    for (const toggle of document.querySelectorAll("[data-theme-toggle][aria-pressed]")) toggle.ariaPressed = String(dark());
  });
}
