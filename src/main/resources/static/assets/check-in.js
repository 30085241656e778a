// Takes badges at the door. What a bad line did not take is kept in this browser and sent again until the server has it; each note has an id of its own, so nothing counts twice. The form works without it.
const form = document.querySelector("form[data-check-in]");
if (form) {
  const place = "corridor:check-in:" + form.getAttribute("action");
  const said = document.querySelector("[data-said]"), line = document.querySelector("[data-line]");
  const names = new Map();
  let sending = false;

  const kept = () => { try { return JSON.parse(localStorage.getItem(place)) || []; } catch { return []; } };
  const keep = notes => { try { localStorage.setItem(place, JSON.stringify(notes)); return true; } catch { return false; } };
  const plain = badge => badge.toUpperCase().replace(/[^2-9A-HJ-NP-Z]/g, "");
  const say = (text, good) => {
    const box = document.createElement("div"), words = document.createElement("p");
    box.className = "notice " + (good ? "good" : "bad");
    words.textContent = text;
    box.append(words);
    said.replaceChildren(box);
  };
  const tell = () => {
    const waiting = kept().length;
    line.textContent = waiting ? form.dataset.waiting.replace("%", waiting) : form.dataset.sent;
  };
  const digest = async badge => {
    if (!crypto.subtle) return "";
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(badge));
    return [...new Uint8Array(bytes)].map(one => one.toString(16).padStart(2, "0")).join("");
  };

  const send = async () => {
    const notes = kept().slice(0, 50);
    if (sending || !notes.length) { tell(); return; }
    sending = true;
    try {
      const body = new URLSearchParams();
      body.set("_csrf", form.elements._csrf.value);
      notes.forEach(one => body.append("note", one));
      const answer = await fetch(form.action + "/notes", { method: "POST", body, headers: { "Accept": "application/json" } });
      if (answer.ok) {
        const held = await answer.json();
        const ids = new Set(held.map(one => one.id));
        keep(kept().filter(note => !ids.has(note.split("|")[0])));
        held.filter(one => one.result === "unknown").forEach(one => say(one.said, false));
        if (held.length && held.at(-1).result !== "unknown") say(held.at(-1).said, true);
      }
    } catch { /* the line is bad: what is kept is sent again */ }
    sending = false;
    tell();
  };

  form.addEventListener("submit", async event => {
    const badge = plain(form.elements.badge.value);
    const id = crypto.randomUUID ? crypto.randomUUID() : "";
    if (!badge || !id || !keep([...kept(), id + "|" + badge + "|" + new Date().toISOString()])) return;
    event.preventDefault();
    form.elements.badge.value = "";
    form.elements.badge.focus();
    const known = names.get(await digest(badge));
    if (known) say(known, true); else say(form.dataset.noted, true);
    send();
  });

  const load = async () => {
    try {
      const answer = await fetch(form.dataset.expected, { headers: { "Accept": "application/json" } });
      if (answer.ok) (await answer.json()).forEach(one => names.set(one.digest, [one.name, one.organisation, one.part].filter(Boolean).join(" · ")));
    } catch { /* names come with the answers instead */ }
  };
  load();
  send();
  setInterval(send, 5000);
  window.addEventListener("online", send);
}
