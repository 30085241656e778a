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
// A field for organisations offers those that may be meant by what is typed; of many lines, one is always free.
let asking;
document.addEventListener("input", event => {
  const field = event.target.closest("[data-names]");
  if (!field) return;
  const lines = [...field.closest("[data-lines]")?.querySelectorAll("[data-names]") ?? []];
  if (field.value && field === lines.at(-1)) another(field, lines.length);
  clearTimeout(asking);
  asking = setTimeout(() => offer(field), 250);
});
const offer = async field => {
  const typed = field.value.trim();
  if (typed.length < 2 || [...field.list.options].some(one => one.value === typed)) return;
  try {
    const answer = await fetch(field.dataset.names + "?q=" + encodeURIComponent(typed));
    const found = answer.ok ? await answer.json() : [];
    if (field.value.trim() === typed) field.list.replaceChildren(...found.map(one => new Option(one.note, one.written)));
  } catch { /* without a line, what is typed is looked up when the form is sent */ }
};
const another = (last, place) => {
  const line = last.cloneNode(), names = last.list.cloneNode();
  line.value = "";
  line.id = last.name + "-" + place;
  names.id = line.id + "-names";
  line.setAttribute("list", names.id);
  last.list.after(line, names);
};
