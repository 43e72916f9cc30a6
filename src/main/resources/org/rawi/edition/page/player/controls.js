// Buttons, keys, links to a moment; then the start.

function setFlag(name, value) {
  settings[name] = value;
  byId(name).checked = value;
  document.body.classList.toggle(name, value);
  keepSettings();
  if (name === "step") arm();
}

function flip(name) {
  setFlag(name, !settings[name]);
  say(label(settings[name] ? "on" : "off", label(name)));
}

function openHelp() {
  byId("help").showModal();
}

/** Exactly one sentence can be reached with Tab; it alone calls itself a button. */
let roved = null;
function rove(index) {
  roved?.removeAttribute("role");
  roved?.removeAttribute("tabindex");
  roved = sentences[index];
  roved.tabIndex = 0;
  roved.setAttribute("role", "button");
}

function hear(index) {
  goTo(index);
  play();
}

function listenToText() {
  const text = byId("text");
  text.addEventListener("click", (event) => {
    const chosen = event.target.closest(".s");
    if (chosen && String(getSelection()) === "") {
      rove(sentences.indexOf(chosen));
      hear(sentences.indexOf(chosen));
    }
  });
  text.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const index = sentences.indexOf(roved);
    if (event.key === "Enter") hear(index);
    else if (step && !event.shiftKey && sentences[index + step]) {
      rove(index + step);
      roved.focus();
    } else return;
    event.preventDefault();
  });
  text.addEventListener("focusout", () => sentence >= 0 && setTimeout(() => text.contains(document.activeElement) || rove(sentence)));
}

/** By the key's place on the keyboard, so that they work with an Arabic layout too. */
const KEYS = {
  Space: toggle,
  KeyK: toggle,
  ArrowLeft: () => skipSeconds(-5),
  ArrowRight: () => skipSeconds(5),
  KeyJ: () => skipSentence(-1),
  KeyL: () => skipSentence(1),
  "Shift+KeyJ": () => skipParagraph(-1),
  "Shift+KeyL": () => skipParagraph(1),
  KeyP: () => skipSection(-1),
  KeyN: () => skipSection(1),
  Minus: () => changeRate(-0.1),
  Equal: () => changeRate(0.1),
  NumpadSubtract: () => changeRate(-0.1),
  NumpadAdd: () => changeRate(0.1),
  "Shift+Equal": () => changeRate(0.1),
  "Shift+ArrowUp": () => changeVolume(0.1),
  "Shift+ArrowDown": () => changeVolume(-0.1),
  KeyM: toggleMark,
  KeyS: () => flip("step"),
  KeyD: () => flip("dim"),
  KeyW: where,
  "Shift+Slash": openHelp,
};

function changeRate(step) {
  setRate(settings.rate + step);
  say(label("times", settings.rate));
}

function changeVolume(step) {
  setVolume(settings.volume + step);
  say(label("percent", Math.round(settings.volume * 100)));
}

/** Keys that a focused control needs for itself; a button of a dialog that has just closed keeps the focus for a moment. */
function isOwnKey(event) {
  const control = event.target.closest("input, select, textarea, button, a, summary");
  if (!control || !control.getClientRects().length) return false;
  if (event.code === "Space") return true;
  return /^(Arrow|Key)/.test(event.code) && control.matches("select, textarea, input[type=range]") && !(event.code.startsWith("Key") && control.matches("input"));
}

function onKey(event) {
  if (!settings.keys || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (byId("help").open || isOwnKey(event)) return;
  const asked = event.key === "?" || event.key === "؟";
  const action = asked ? openHelp : KEYS[(event.shiftKey ? "Shift+" : "") + event.code];
  if (!action) return;
  event.preventDefault();
  action();
}

/** "#t=75.5" or "#t=1:15" → 75500; NaN for anything else. */
function moment(hash) {
  const match = /^#t=(?:npt:)?(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)/.exec(hash);
  return match ? ((Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)) * 60 + Number(match[3])) * 1000 : NaN;
}

function goToHash() {
  const millis = moment(location.hash);
  if (millis >= 0) {
    seek(millis);
    arm();
  }
}

function listenToButtons() {
  const onClick = {
    play: toggle,
    "sentence-back": () => skipSentence(-1),
    "sentence-on": () => skipSentence(1),
    "paragraph-back": () => skipParagraph(-1),
    "paragraph-on": () => skipParagraph(1),
    "section-back": () => skipSection(-1),
    "section-on": () => skipSection(1),
    mark: toggleMark,
    "help-button": openHelp,
    "help-close": () => byId("help").close(),
    "copy-link": () => copy(location.href.split("#")[0] + "#t=" + (time() / 1000).toFixed(1), "linkCopied"),
    "copy-text": () => copy(plainText(), "textCopied"),
    download: downloadEmbedded,
    print: () => print(),
    export: exportMarks,
    clear: clearMarks,
    "options-button": () => {
      const options = byId("options");
      options.hidden = !options.hidden;
      byId("options-button").ariaExpanded = String(!options.hidden);
    },
  };
  for (const [id, action] of Object.entries(onClick)) byId(id).addEventListener("click", action);
  for (const name of ["step", "dim", "follow", "keys"]) byId(name).addEventListener("change", (event) => setFlag(name, event.target.checked));
  byId("seek").addEventListener("input", (event) => seek(event.target.value * 1000));
  byId("rate").addEventListener("input", (event) => setRate(Number(event.target.value)));
  byId("volume").addEventListener("input", (event) => setVolume(Number(event.target.value)));
  byId("sleep").addEventListener("change", (event) => setSleep(event.target.value));
  byId("language").addEventListener("change", (event) => {
    settings.language = event.target.value;
    start();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#t=']");
    if (!link) return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    goToHash();
    play();
  });
}

/** The article with its paragraphs, and who made the recording. */
function plainText() {
  const blocks = [...byId("text").querySelectorAll("h1, h2, p, li")].map((block) => block.textContent.trim());
  return [...blocks, byId("text").nextElementSibling.innerText].join("\n\n");
}

/** Sound inside the page is saved from there; a file beside it by its link. */
function downloadEmbedded(event) {
  const sound = byId("source").src;
  if (!sound.startsWith("data:")) return;
  event.preventDefault();
  const bytes = Uint8Array.from(atob(sound.slice(sound.indexOf(",") + 1)), (char) => char.charCodeAt(0));
  save(data.file, new Blob([bytes], { type: "audio/mpeg" }));
}

/** Shows all settings in the chosen language. */
function start() {
  byId("language").value = settings.language;
  translate();
  setRate(settings.rate);
  setVolume(settings.volume);
  for (const name of ["step", "dim", "follow", "keys"]) setFlag(name, settings[name]);
  shownSecond = -1;
  showMarks();
  showPlaying();
  show();
}

audio.controls = false;
audio.preservesPitch = true;
byId("controls").hidden = false;
byId("contents").open = innerWidth >= 960;
listen();
listenToText();
listenToButtons();
restoreMarks();
addEventListener("keydown", onKey);
addEventListener("hashchange", goToHash);
start();
if (moment(location.hash) >= 0) goToHash();
else if (article.time > 3000 && article.length === data.length) {
  seek(article.time);
  say(label("resumed", spokenClock(article.time)));
}
