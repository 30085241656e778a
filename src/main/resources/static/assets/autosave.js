// Saves a form while it is being filled in, and keeps what could not be saved in this browser. The form works without it.
// data-autosave may hold what a save adds to the fields, as name=value; with "here" all is kept in this browser until it is sent. The answer is JSON, or the page with its new version.
const form = document.querySelector("form[data-autosave]");
if (form) {
  const status = form.querySelector("[data-saved]");
  const here = form.dataset.autosave === "here";
  const place = "corridor:" + form.getAttribute("action");
  let timer, running = false, again = false, leaving = false;

  const fields = () => [...form.elements].filter(one => one.name && !["_csrf", "version"].includes(one.name) && one.type !== "submit" && one.type !== "file");
  const typed = () => fields().map(one => [one.name, one.type === "checkbox" || one.type === "radio" ? one.checked : one.value]);
  const version = () => form.elements.version?.value;
  // what the server had; a page that answers a form shows what was typed instead
  const shown = here && !document.querySelector("main [role=alert]") ? typed() : [];

  const keep = sent => { try { localStorage.setItem(place, JSON.stringify({ version: version(), values: typed(), shown, sent })); } catch { /* a browser that keeps nothing */ } };
  const forget = () => { try { localStorage.removeItem(place); } catch { /* as above */ } };

  const say = text => { if (status && text) status.textContent = text; };
  const body = () => {
    const sent = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
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
  form.addEventListener("submit", sent => { leaving = true; clearTimeout(timer); if (!here || sent.submitter?.value === "machine") forget(); else keep(true); });
  window.addEventListener("online", save);

  const notice = (...texts) => {
    const box = document.createElement("div");
    box.className = "notice warn";
    texts.forEach((text, at) => {
      const line = box.appendChild(document.createElement("p"));
      line.textContent = text;
      if (at) { line.className = "typed"; line.dir = "auto"; }
    });
    return box;
  };

  let before = (() => { try { return JSON.parse(localStorage.getItem(place)); } catch { return null; } })();
  if (Array.isArray(before)) before = { version: version(), values: before, shown: [] };
  if (before?.sent && new URLSearchParams(location.search).has("saved")) { forget(); before = null; }
  if (before && JSON.stringify(before.values) !== JSON.stringify(typed())) {
    const outrun = here && before.version !== version(), seen = {};
    let restored = false;
    fields().forEach(one => {
      const nth = seen[one.name] = (seen[one.name] ?? -1) + 1;
      const of = values => values.filter(([name]) => name === one.name)[nth]?.[1];
      const value = of(before.values), tick = one.type === "checkbox" || one.type === "radio";
      const now = tick ? one.checked : one.value;
      // what was not touched stays as others have saved it since
      if (value === undefined || value === now || (outrun && value === of(before.shown))) return;
      restored = true;
      if (outrun && one.type === "textarea" && now && now !== of(before.shown)) one.before(notice(form.dataset.theirs, now));
      if (tick) one.checked = value; else one.value = value;
    });
    if (outrun && restored) {
      const told = notice(form.dataset.outrun);
      told.setAttribute("role", "alert");
      form.prepend(told);
    }
    if (restored) save(); else if (outrun) forget();
  }
}
