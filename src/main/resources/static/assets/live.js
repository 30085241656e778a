// Shows what changes while people look on. Pages work without it: they are loaded anew every half minute then.
for (const place of document.querySelectorAll("[data-live]")) {
  const token = document.querySelector("input[name=_csrf]");
  const dress = () => { if (token) for (const field of place.querySelectorAll("input[name=_csrf]")) field.value = token.value; };
  const put = html => { place.innerHTML = html; dress(); tick(); };
  const ask = async address => {
    const answer = await fetch(address, { headers: { "HX-Request": "true" } });
    return answer.ok ? answer.text() : "";
  };
  const whole = async () => {
    const page = new DOMParser().parseFromString(await ask(location.href), "text/html").querySelector("[data-page]");
    if (page) put(page.innerHTML);
  };
  let first = true;
  const news = async html => {
    if (first) { first = false; if (!html || "page" in place.dataset) return; }
    if ("notice" in place.dataset) place.hidden = false;
    else if ("page" in place.dataset) await whole();
    else if (html) put(html);
    else { const board = await ask(place.dataset.board); if (board) put(board); }
  };
  let wait = 1000;
  const open = () => {
    const line = new EventSource(place.dataset.live);
    line.addEventListener("content", event => { wait = 1000; news(event.data); });
    line.addEventListener("changed", () => { wait = 1000; news(""); });
    // a full house is asked again, each browser after a time of its own
    line.onerror = () => { if (line.readyState === EventSource.CLOSED) { setTimeout(open, wait * (1 + Math.random())); wait = Math.min(wait * 2, 30000); } };
  };
  open();
  place.addEventListener("submit", async event => {
    const form = event.target.closest("form[data-quiet]");
    if (!form) return;
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    if (!answer || !answer.ok) button.disabled = false;
  });
}
function tick() {
  for (const clock of document.querySelectorAll(".clock[data-ends]")) {
    if (!clock.dataset.ends) continue;
    const left = Math.round((new Date(clock.dataset.ends) - Date.now()) / 1000), all = Math.abs(left);
    const time = Math.floor(all / 60) + ":" + String(all % 60).padStart(2, "0");
    clock.classList.toggle("over", left < 0);
    clock.textContent = (left < 0 ? clock.dataset.over : clock.dataset.left).replace("{0}", time);
  }
}
setInterval(tick, 1000);
tick();
