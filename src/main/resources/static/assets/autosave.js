// Saves a form while it is being filled in, and keeps what could not be saved in this browser. The form works without it.
const form = document.querySelector("form[data-autosave]");
if (form) {
  const status = form.querySelector("[data-saved]");
  const kept = "corridor:" + form.getAttribute("action");
  let timer, running = false, again = false, leaving = false;

  const fields = () => [...form.elements].filter(one => one.name && !["_csrf", "version"].includes(one.name) && one.type !== "submit");
  const typed = () => JSON.stringify(fields().map(one => [one.name, one.type === "checkbox" || one.type === "radio" ? one.checked : one.value]));

  const keep = () => { try { localStorage.setItem(kept, typed()); } catch { /* a browser that keeps nothing */ } };
  const forget = () => { try { localStorage.removeItem(kept); } catch { /* as above */ } };

  const save = async () => {
    if (leaving) return;
    if (running) { again = true; return; }
    running = true;
    status.textContent = form.dataset.saving;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Autosave": "yes", "Accept": "application/json" } });
      const said = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json() : { sentence: form.dataset.unsaved };
      if (answer.ok && said.version) { form.elements.version.value = said.version; forget(); } else keep();
      status.textContent = said.sentence;
    } catch {
      keep();
      status.textContent = form.dataset.unsaved;
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
