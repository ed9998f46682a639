// Folds the tables away, opens what is pointed at, finds people, and unfolds the tables for printing.
"use strict";
(() => {
  const numbers = [...document.querySelectorAll("details.numbers")];
  numbers.forEach((table) => { table.open = false; });

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = numbers.filter((table) => !table.open);
    folded.forEach((table) => { table.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((table) => { table.open = false; }));

  const show = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const card = target && target.closest("details.card");
    if (card) {
      card.hidden = false;
      card.open = true;
      card.querySelector("summary").focus({ preventScroll: true });
      card.scrollIntoView({ block: "center" });
    }
  };
  addEventListener("hashchange", show);
  show();

  const input = document.getElementById("search");
  if (!input) {
    return;
  }
  const found = document.getElementById("found");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const cards = [...document.querySelectorAll("details.card")]
    .map((card) => ({ card, name: plain(card.querySelector("summary").textContent) }));
  const search = () => {
    const wanted = plain(input.value.trim());
    const hits = cards.filter(({ name }) => name.includes(wanted));
    const one = wanted !== "" && hits.length === 1;
    cards.forEach((each) => {
      each.card.hidden = !hits.includes(each);
      if (wanted !== "") {
        each.card.open = one && hits[0] === each;
      }
    });
    found.textContent = hits.length === 0
      ? found.dataset.none
      : found.dataset.many.replace("{0}", hits.length).replace("{1}", cards.length);
  };
  input.addEventListener("input", search);
  input.closest(".search").hidden = false;
  search();
})();
