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
    const hits = [];
    cards.forEach(({ card, name }) => {
      card.hidden = !name.includes(wanted);
      if (!card.hidden) {
        hits.push(card);
      }
      if (wanted !== "" && card.open) {
        card.open = false;
      }
    });
    if (wanted !== "" && hits.length === 1) {
      hits[0].open = true;
    }
    const { none, one, many } = found.dataset;
    found.textContent = hits.length === 0
      ? none
      : (hits.length === 1 ? one : many).replace("{0}", hits.length).replace("{1}", cards.length);
  };
  input.addEventListener("input", search);
  input.closest(".search").hidden = false;
  search();
})();
