// Small comforts. Every page works without this file.
document.addEventListener("click", event => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  if (event.target.closest("[data-print]")) window.print();
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
const wide = window.matchMedia("(min-width: 900px)");
const unfold = () => document.querySelectorAll("details.narrow-down").forEach(one => { if (wide.matches) one.open = true; });
unfold();
document.addEventListener("htmx:afterSettle", unfold);
const here = document.querySelector(".top nav [aria-current]");
if (here) {
  const row = here.parentElement;
  row.scrollLeft = here.offsetLeft - row.offsetLeft + (here.offsetWidth - row.clientWidth) / 2;
}
