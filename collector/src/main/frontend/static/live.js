// Keeps a page up to date while it is open. Without this script the page is simply as old as its loading.
//
// <main data-live="/triage/events">  listens there; every message fetches the parts below anew
// <div data-refresh="URL">           a part: replaced by what URL answers, focus and scroll kept
// <div data-every="15">              a part that is also fetched every 15 seconds
(() => {
  const SAID = document.querySelector("[data-announce]");
  const STATE = document.querySelector("[data-connection]");
  const TOGETHER_MS = 150; // a burst of events is one fetch
  let waiting = 0;

  // Somebody who is filling in a form, or has unfolded something to do so, keeps what is there.
  const atWork = (part) =>
    part.querySelector("form") &&
    (part.querySelector("details[open]:not([data-unfolded])") ||
      [...part.querySelectorAll("input:not([type=hidden]), textarea")].some((field) =>
        field.type === "radio" || field.type === "checkbox"
          ? field.checked !== field.defaultChecked
          : field.value !== field.defaultValue,
      ));
  const unfolded = (part) => [...part.querySelectorAll("details[open][id]")].map((it) => it.id);

  const refresh = async (part) => {
    if (atWork(part)) return;
    const open = unfolded(part);
    await htmx.ajax("GET", part.dataset.refresh, {
      source: part,
      target: part,
      swap: "innerMorph",
      headers: { "Lantern-Background": "1" },
    });
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  };
  const refreshAll = () => document.querySelectorAll("[data-refresh]").forEach(refresh);
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(refreshAll, TOGETHER_MS);
  };
  const connected = (is) => {
    if (!STATE) return;
    STATE.dataset.connection = is ? "on" : "off";
    STATE.textContent = is ? STATE.dataset.on : STATE.dataset.off;
  };

  const live = document.querySelector("[data-live]");
  if (live) {
    const listen = () => {
      const source = new EventSource(live.dataset.live);
      let before = false;
      source.addEventListener("open", () => {
        connected(true);
        if (before) refreshAll(); // something may have happened while the line was down
        before = true;
      });
      source.addEventListener("opened", (message) => {
        if (SAID) SAID.textContent = message.data;
        soon();
      });
      source.addEventListener("changed", soon);
      source.addEventListener("error", () => {
        connected(false);
        // The browser tries again by itself, except after an answer that was not a stream.
        if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
      });
      addEventListener("pagehide", () => source.close());
    };
    listen();
  }
  document.querySelectorAll("[data-every]").forEach((part) => {
    setInterval(() => document.hidden || refresh(part), Number(part.dataset.every) * 1000);
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) refreshAll();
  });
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
  document.querySelector("[data-focus]")?.focus();
})();
