// Saves a form while it is being filled in, and keeps what could not be saved in this browser. The form works without it.
// data-autosave may hold what a save adds to the fields, as name=value; with "here" all is kept in this browser until it is sent. The answer is JSON, or the page with its new version.
const form = document.querySelector("form[data-autosave]");
if (form) {
  const status = form.querySelector("[data-saved]");
  const here = form.dataset.autosave === "here";
  const place = "corridor:" + form.getAttribute("action");
  const kept = here ? place + ":" + form.elements.version.value : place;
  let timer, running = false, again = false, leaving = false;

  const fields = () => [...form.elements].filter(one => one.name && !["_csrf", "version"].includes(one.name) && one.type !== "submit");
  const typed = () => JSON.stringify(fields().map(one => [one.name, one.type === "checkbox" || one.type === "radio" ? one.checked : one.value]));

  const keep = () => { try { localStorage.setItem(kept, typed()); } catch { /* a browser that keeps nothing */ } };
  const forget = () => { try { localStorage.removeItem(kept); } catch { /* as above */ } };

  const say = text => { if (status && text) status.textContent = text; };
  const body = () => {
    const sent = new URLSearchParams(new FormData(form));
    const [name, value] = form.dataset.autosave.split("=");
    if (value) sent.set(name, value);
    return sent;
  };
  const read = async answer => {
    if ((answer.headers.get("Content-Type") || "").includes("json")) return answer.json();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const kept = page.querySelector("form[data-autosave] [name=version]");
    return kept ? { version: kept.value } : { sentence: form.dataset.unsaved };
  };

  const save = async () => {
    if (leaving) return;
    if (here) { keep(); say(form.dataset.kept); return; }
    if (running) { again = true; return; }
    running = true;
    say(form.dataset.saving);
    try {
      const answer = await fetch(form.action, { method: "POST", body: body(), headers: { "X-Autosave": "yes", "Accept": "application/json" } });
      const said = await read(answer);
      if (answer.ok && said.version) {
        document.querySelectorAll("main [name=version]").forEach(one => { one.value = said.version; });
        forget();
      } else keep();
      say(said.sentence);
    } catch {
      keep();
      say(form.dataset.unsaved);
    }
    running = false;
    if (again) { again = false; save(); }
  };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, 2500); });
  form.addEventListener("submit", sent => { leaving = true; clearTimeout(timer); if (!here || sent.submitter?.value === "machine") forget(); });
  window.addEventListener("online", save);

  // what was kept of a version that is gone would overwrite what others have written since
  if (here) try {
    Object.keys(localStorage).filter(one => one.startsWith(place + ":") && one !== kept).forEach(one => localStorage.removeItem(one));
  } catch { /* as above */ }

  const before = (() => { try { return localStorage.getItem(kept); } catch { return null; } })();
  if (before && before !== typed()) {
    const values = JSON.parse(before), seen = {};
    fields().forEach(one => {
      const nth = seen[one.name] = (seen[one.name] ?? -1) + 1;
      const value = values.filter(([name]) => name === one.name)[nth];
      if (!value) return;
      if (one.type === "checkbox" || one.type === "radio") one.checked = value[1]; else one.value = value[1];
    });
    save();
  }
}
