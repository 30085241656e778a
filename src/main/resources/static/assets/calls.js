// Says closing times in the reader's own time, and shows questions only where the one before asks for them.
for (const time of document.querySelectorAll("time[data-here]")) {
  const words = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }).format(new Date(time.dateTime));
  time.textContent = time.dataset.here.replace("…", words);
}
for (const part of document.querySelectorAll("[data-shown-if]")) {
  const [name, values] = part.dataset.shownIf.split("=");
  const form = part.closest("form");
  if (!form) continue;
  const show = () => { part.hidden = !new FormData(form).getAll(name).some(one => values.split(" ").includes(one)); };
  form.addEventListener("change", show);
  show();
}
