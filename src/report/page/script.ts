/** Filters the rules of the page. Its hash is in the page's policy, so the page runs no other script. */
export const SCRIPT = `
"use strict";
const form = document.querySelector("form");
const count = document.querySelector(".count");
const rules = [...document.querySelectorAll("details.rule")].map((node) => ({ node, text: node.textContent.toLowerCase() }));
const sections = [...document.querySelectorAll("section.section")];

function filter() {
  const data = new FormData(form);
  const words = data.get("text").toLowerCase().split(/\\s+/).filter(Boolean);
  const outcomes = new Set(data.getAll("outcome"));
  const level = data.get("level");
  const standard = data.get("standard");
  let shown = 0;
  for (const { node, text } of rules) {
    const { dataset } = node;
    node.hidden = !(
      outcomes.has(dataset.outcome) &&
      (level === "" || level === dataset.level) &&
      (standard === "" || standard === dataset.standard) &&
      words.every((word) => text.includes(word))
    );
    if (!node.hidden) shown++;
  }
  for (const section of sections) section.hidden = section.querySelector("details.rule:not([hidden])") === null;
  count.textContent = shown + " of " + rules.length + " rules";
}

function reveal() {
  const node = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (node === null || !node.matches("details.rule")) return;
  if (node.hidden) form.reset(), filter();
  node.open = true;
  node.scrollIntoView();
}

form.hidden = false;
form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter));
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => rules.forEach(({ node }) => (node.open = true)));
filter();
reveal();
`;
