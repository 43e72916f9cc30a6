// The page itself: its elements, its words in two languages, what it says to screen readers, what it remembers.
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const audio = byId("audio");
const sentences = [...document.querySelectorAll("#text .s")];
sentences.forEach(wrapWords);
/** Of each sentence its start, then start and end of each word. */
const times = data.sentences.map(unpack);
const chapterLinks = [...document.querySelectorAll("#contents a")];

/** Gives each word of a sentence an element; those with spaces inside have theirs already. */
function wrapWords(sentence) {
  for (const node of [...sentence.childNodes]) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const parts = node.data.split(" ").flatMap((word, i) => [i ? " " : "", word]);
    node.replaceWith(...parts.map((part) => (part.trim() ? Object.assign(document.createElement("span"), { textContent: part }) : part)));
  }
}

/** Lengths of words, and before some of them a pause as a negative number, become moments. */
function unpack([start, ...steps]) {
  const moments = [start];
  let at = start;
  for (const step of steps) {
    if (step >= 0) moments.push(at, at + step);
    at += Math.abs(step);
  }
  return moments;
}

/** Storage that may be full, forbidden or absent: then nothing is remembered, and all else works. */
const memory = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch {
      return {};
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Private windows and some file:// pages refuse.
    }
  },
};
const SETTINGS = "rawi:settings";
const ARTICLE = "rawi:" + data.id;
const settings = { rate: 1, volume: 1, step: false, dim: false, follow: true, keys: true, language: data.labelLanguage, ...memory.read(SETTINGS) };
const article = { time: 0, length: data.length, marks: [], ...memory.read(ARTICLE) };

function keepSettings() {
  memory.write(SETTINGS, settings);
}

function keepArticle() {
  memory.write(ARTICLE, article);
}

/** A label with {0}, {1}… filled in. */
function label(key, ...values) {
  return data.labels[key][settings.language === "en" ? 1 : 0].replace(/\{(\d)\}/g, (hole, n) => values[n]);
}

/** Shows every control in the chosen language. */
function translate() {
  for (const part of document.querySelectorAll(".ui")) {
    part.lang = settings.language;
    part.dir = settings.language === "ar" ? "rtl" : "ltr";
  }
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = label(element.dataset.t);
  for (const element of document.querySelectorAll("[data-l]")) element.ariaLabel = label(element.dataset.l);
}

let silence;
/** Tells a screen reader what the user has just done; never called by the passing of time alone. */
function say(text) {
  const said = byId("said");
  said.textContent = "";
  clearTimeout(silence);
  silence = setTimeout(() => {
    said.textContent = text;
    silence = setTimeout(() => (said.textContent = ""), 5000);
  }, 60);
}

/** 75000 → 1:15 */
function clock(millis) {
  const total = Math.floor(millis / 1000);
  const seconds = String(total % 60).padStart(2, "0");
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  return hours ? hours + ":" + String(minutes).padStart(2, "0") + ":" + seconds : minutes + ":" + seconds;
}

/** 75000 → "1 min 15 s", for ears. */
function spokenClock(millis) {
  const total = Math.floor(millis / 1000);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  return hours ? label("hours", hours, minutes, total % 60) : label("minutes", minutes, total % 60);
}

/** The last index whose start is not after the time; 0 before the first. */
function indexAt(starts, millis) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= millis) low = middle;
    else high = middle - 1;
  }
  return low;
}

async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    say(label(done));
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    const focused = document.activeElement;
    area.select();
    say(label(document.execCommand("copy") ? done : "cannotCopy"));
    area.remove();
    focused.focus();
  }
}

/** Lets the browser save a file. */
function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
