// Moves sessions on the board by mouse and by keys. The form on the page does the same without this file.
const board = document.querySelector("[data-board]");
if (board) {
  let marked = null, target = null;
  const cells = () => [...board.querySelectorAll("[data-room], [data-off]")];
  const say = text => {
    const line = board.querySelector("[data-say]");
    if (line) { line.textContent = text; line.hidden = false; }
  };
  const keys = () => { const hint = board.querySelector("[data-keys]"); if (hint) hint.hidden = false; };
  const light = cell => {
    target?.classList.remove("over");
    target = cell;
    target?.classList.add("over");
  };
  const drop = (card, cell) => {
    const form = board.querySelector("#move");
    form.elements.session.value = card;
    if (cell.dataset.off) {
      form.requestSubmit(form.elements.off);
    } else {
      form.elements.room.value = cell.dataset.room;
      form.elements.hour.value = cell.dataset.hour;
      form.requestSubmit(form.querySelector("button:not([name])"));
    }
    marked = null;
  };
  keys();
  board.addEventListener("dragstart", event => {
    const card = event.target.closest("[data-card]");
    if (card) event.dataTransfer.setData("text/plain", card.dataset.card);
  });
  board.addEventListener("dragover", event => {
    const cell = event.target.closest("[data-room], [data-off]");
    light(cell);
    if (cell) event.preventDefault();
  });
  board.addEventListener("drop", event => {
    const cell = event.target.closest("[data-room], [data-off]");
    const card = event.dataTransfer.getData("text/plain");
    if (cell && card) { event.preventDefault(); drop(card, cell); }
  });
  const beside = (from, key) => {
    if (!from) return cells().find(one => one.dataset.room);
    if (from.dataset.off) return key === "ArrowDown" ? cells().find(one => one.dataset.room) : from;
    const row = from.parentElement;
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (key === "ArrowUp" || key === "ArrowDown") {
      const rows = [...board.querySelectorAll("tbody tr")];
      const other = rows[rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1)];
      return other ? other.children[from.cellIndex] ?? from : key === "ArrowUp" ? board.querySelector("[data-off]") : from;
    }
    let next = from;
    do { next = key === forward ? next.nextElementSibling : next.previousElementSibling; } while (next && next.matches("td") && !next.dataset.room);
    return next?.dataset.room ? next : from;
  };
  board.addEventListener("keydown", event => {
    const card = event.target.closest("[data-card]");
    if (event.key === "Escape" && marked) { marked = null; light(null); say(""); return; }
    if (event.target.closest("form")) return;
    if (event.key === "m" && card) {
      event.preventDefault();
      marked = card.dataset.card;
      light(card.closest("[data-room], [data-off]"));
      say(card.getAttribute("aria-label") + " · " + (target?.dataset.label ?? ""));
      return;
    }
    if (marked && event.key.startsWith("Arrow")) {
      event.preventDefault();
      light(beside(target, event.key));
      target?.scrollIntoView({ block: "nearest", inline: "nearest" });
      say(target?.dataset.label ?? "");
      return;
    }
    if (marked && event.key === "Enter" && target) { event.preventDefault(); drop(marked, target); }
  });
  document.addEventListener("htmx:afterSwap", event => {
    if (event.target !== board) return;
    keys();
    target = null;
    const session = board.querySelector("#m-session")?.value;
    board.querySelector("#c" + session)?.focus();
  });
}
