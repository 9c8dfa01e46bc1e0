// The few words every other file here uses. All files of this folder are served as one module,
// in the order of Sources/CAssets/assets.c; nothing in them is needed to read or post a page.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

/** Turkish first, English beside it, as on the server. */
const say = (tr, en) => document.documentElement.lang === "en" ? en : tr;

/** Storage that may be switched off: then nothing is kept, and nothing breaks. */
const store = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); return true; } catch { return false; } },
  remove(key) { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } },
  keys() { try { return Object.keys(localStorage); } catch { return []; } },
};

/** Builds an element: make("p", { class: "band" }, "text", child). */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== false && value != null) element.setAttribute(key, value === true ? "" : value);
  element.append(...children);
  return element;
};

/** Runs `work` on everything that matches, now and whenever htmx or a live update brings more. */
const onArrival = (selector, work) => {
  const look = root => {
    if (root.matches?.(selector)) work(root);
    for (const element of root.querySelectorAll(selector)) work(element);
  };
  look(document.body);
  document.addEventListener("arrived", event => look(event.target));
};
/** Tells every `onArrival` that `element` is new on the page. */
const arrived = element => element.dispatchEvent(new CustomEvent("arrived", { bubbles: true }));
document.addEventListener("htmx:load", event => arrived(event.detail.elt));

const later = (milliseconds, work) => {
  let timer;
  return (...given) => { clearTimeout(timer); timer = setTimeout(work, milliseconds, ...given); };
};

const isTyping = target => !!target.closest?.("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]");
const openDialog = () => $("dialog[open]");
