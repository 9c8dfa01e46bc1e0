// Lists: the cursor row (J, K, X), select-all, and the bulk bar that counts.
// Markup: [data-list] holds rows with input[data-pick] and one input[data-pick-all]; .bulk[data-bulk]
// stands inside or is named by data-list="id". [data-count] in it becomes the number of chosen rows.

const cursorRows = () => $$(".tbl--two tbody tr, [data-rows] > li:not(.list__sep)").filter(row => row.offsetParent !== null);

/** Moves the cursor row by J or K, chooses it by X. False when the key means nothing here. */
const moveCursor = key => {
  const rows = cursorRows(), at = rows.findIndex(row => row.classList.contains("is-cursor"));
  if (!rows.length) return false;
  if (key === "j" || key === "k") {
    const to = Math.min(rows.length - 1, Math.max(0, at + (key === "j" ? 1 : -1)));
    rows[at]?.classList.remove("is-cursor");
    rows[to].classList.add("is-cursor");
    rows[to].scrollIntoView({ block: "nearest" });
    $("a.name, a[href]", rows[to])?.focus({ preventScroll: true });
    return true;
  }
  if (key !== "x" || at < 0) return false;
  $("input[data-pick], input.check", rows[at])?.click();
  return true;
};

const bulkOf = list => (list.dataset.list ? document.getElementById(list.dataset.list) : null) ?? $("[data-bulk]", list) ?? $("[data-bulk]");

const recount = list => {
  const picks = $$("input[data-pick]", list), chosen = picks.filter(pick => pick.checked), all = $("input[data-pick-all]", list), bulk = bulkOf(list);
  for (const pick of picks) pick.closest("tr, li")?.classList.toggle("is-sel", pick.checked);
  if (all) { all.checked = picks.length > 0 && chosen.length === picks.length; all.indeterminate = chosen.length > 0 && !all.checked; }
  if (!bulk) return;
  const everything = $("input[data-everything]", bulk);
  if (everything && chosen.length < picks.length) everything.value = "";
  const count = everything?.value ? Number(everything.dataset.everything) : chosen.length;
  bulk.hidden = count === 0;
  for (const place of $$("[data-count]", bulk)) place.textContent = count.toLocaleString("tr-TR");
};

onArrival("[data-list]", recount);

let lastPick;
addEventListener("click", event => {
  const pick = event.target.closest?.("input[data-pick]"), list = event.target.closest?.("[data-list]");
  if (pick && list) {
    const picks = $$("input[data-pick]", list);
    if (event.shiftKey && picks.includes(lastPick)) {      // Shift takes the rows between, as in every list
      const [from, to] = [picks.indexOf(lastPick), picks.indexOf(pick)].sort((a, b) => a - b);
      for (const between of picks.slice(from, to + 1)) between.checked = pick.checked;
    }
    lastPick = pick;
    recount(list);
  }
  if (event.target.matches?.("input[data-pick-all]") && list) {
    for (const each of $$("input[data-pick]", list)) each.checked = event.target.checked;
    recount(list);
  }
  // In the bulk bar: [data-take-everything] takes also the rows of other pages, [data-drop-all] lets go.
  const bulk = event.target.closest?.("[data-bulk]"), owner = bulk && $$("[data-list]").find(each => bulkOf(each) === bulk);
  if (owner && event.target.closest("[data-take-everything], [data-drop-all]")) {
    const take = !!event.target.closest("[data-take-everything]"), everything = $("input[data-everything]", bulk);
    for (const each of $$("input[data-pick]", owner)) each.checked = take;
    if (everything) everything.value = take ? "1" : "";
    recount(owner);
  }
});

// Filters act at once; without scripts their form has its own button (.only without js: class "no-js").
addEventListener("change", event => {
  if (event.target.form?.matches("[data-auto]")) event.target.form.requestSubmit();
});
