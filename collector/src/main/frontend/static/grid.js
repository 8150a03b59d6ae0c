// Makes the week grid one stop for the keyboard. Without this script every cell is a link of its own, and all works.
//
// <table data-grid>      arrow keys, Home and End move between its cells; Tab leaves it
// <a data-remove="URL">  a cell with something in it: Delete goes there, where a page asks
// <dialog id="cell">     a cell opens in it, over the grid; with a modifier key it opens as a page, as links do
(() => {
  const grid = document.querySelector("[data-grid]");
  if (!grid) return;
  const dialog = document.getElementById("cell");
  const rows = [...grid.tBodies[0].rows].map((row) => [...row.cells].filter((cell) => cell.tagName === "TD"));
  const link = (cell) => cell?.querySelector("a[href]");
  const links = rows.flat().map(link).filter(Boolean);
  if (links.length === 0) return;

  const today = grid.querySelector(".lantern-week__day--today")?.cellIndex;
  const first = rows.map((cells) => link(cells[today - 1])).find(Boolean) ?? links[0];
  const stopAt = (one) => links.forEach((it) => it.setAttribute("tabindex", it === one ? "0" : "-1"));
  grid.setAttribute("role", "grid");
  stopAt(first);

  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const place = (one) => {
    const row = rows.findIndex((cells) => cells.includes(one.closest("td")));
    return [row, rows[row].indexOf(one.closest("td"))];
  };
  // Cells in which nothing can be planned are passed over.
  const beyond = (one, [down, right]) => {
    let [row, column] = place(one);
    do {
      row += down;
      column += right;
      if (!rows[row]?.[column]) return undefined;
    } while (!link(rows[row][column]));
    return link(rows[row][column]);
  };
  const edge = (one, key) => {
    const inRow = rows[place(one)[0]].map(link).filter(Boolean);
    return key === "Home" ? inRow[0] : inRow.at(-1);
  };

  grid.addEventListener("focusin", (event) => event.target.matches("a[href]") && stopAt(event.target));
  grid.addEventListener("keydown", (event) => {
    const one = event.target.closest("a[href]");
    if (!one || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Delete" && one.dataset.remove) {
      event.preventDefault();
      location.assign(one.dataset.remove);
      return;
    }
    const to = step[event.key] ? beyond(one, step[event.key]) : /^(Home|End)$/.test(event.key) ? edge(one, event.key) : undefined;
    if (to || step[event.key]) event.preventDefault();
    to?.focus();
  });

  if (!dialog?.showModal) return;
  grid.addEventListener("click", async (event) => {
    const one = event.target.closest("a[href]");
    if (!one || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      await htmx.ajax("GET", one.getAttribute("href"), { source: one, target: dialog, swap: "innerHTML" });
      dialog.setAttribute("aria-label", dialog.querySelector("h1")?.textContent ?? "");
      dialog.showModal();
    } catch {
      location.assign(one.href);
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) dialog.close();
  });
})();
