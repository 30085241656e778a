// Saves a form while it is being filled in, and keeps what could not be saved in this browser. The form works without it.
// data-autosave may hold what a save adds to the fields, as name=value. The answer is JSON, or the page with its new version.
const form = document.querySelector("form[data-autosave]");
if (form) {
  const status = form.querySelector("[data-saved]");
  const kept = "corridor:" + form.getAttribute("action");
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
  form.addEventListener("submit", () => { leaving = true; clearTimeout(timer); forget(); });
  window.addEventListener("online", save);

  const before = (() => { try { return localStorage.getItem(kept); } catch { return null; } })();
  if (before && before !== typed()) {
    const values = JSON.parse(before);
    fields().forEach((one, at) => {
      if (!values[at] || values[at][0] !== one.name) return;
      if (one.type === "checkbox" || one.type === "radio") one.checked = values[at][1]; else one.value = values[at][1];
    });
    save();
  }
}
