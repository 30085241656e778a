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
// a sheet that keeps what was typed a moment after each change, with the version that the server answers
for (const form of document.querySelectorAll("form[data-autosave]")) {
  let waiting, sending = Promise.resolve();
  const keep = async () => {
    const fields = new FormData(form);
    fields.set("action", "save");
    const answer = await fetch(form.action, {method: "POST", body: new URLSearchParams(fields)});
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const kept = page.querySelector("form[data-autosave] [name=version]");
    if (kept) document.querySelectorAll("main [name=version]").forEach(one => { one.value = kept.value; });
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { sending = sending.then(keep, keep); }, 1500);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
}
