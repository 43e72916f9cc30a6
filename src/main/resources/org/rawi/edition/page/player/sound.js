// Playing: where the sound is, what is highlighted then, and ways to move. Times are milliseconds.
const starts = times.map((sentence) => sentence[0]);
const chapterStarts = data.chapters;
/** Indices of the first sentence of each paragraph, and of each section. */
const paragraphFirsts = data.paragraphs;
const sectionFirsts = chapterStarts.map((start) => starts.findIndex((at) => at >= start));
// A chapter begins a breath before its first word: there, where the links of the list lead, its first sentence is the one heard.
sectionFirsts.forEach((first, section) => (starts[first] = chapterStarts[section]));
/** A word stays lit over gaps shorter than this. */
const LINGER = 300;
/** How long after its last word a sentence is still "just heard", and steps back go before it. */
const GRACE = 1500;

/** How much too early a pause may come. */
const EARLY = 15;

let sentence = -1;
let word = null;
let chapter = -1;
let stopTimer;
let sleepTimer;

/** Whole milliseconds: 1.001 × 1000 is a hair less than 1001, and would belong to the sentence before. */
const time = () => Math.round(audio.currentTime * 1000);
const playing = () => !audio.paused && !audio.ended;

function seek(millis) {
  audio.currentTime = Math.max(0, Math.min(millis, data.length - 50)) / 1000;
  show();
}

function play() {
  return audio.play().catch(() => {});
}

function toggle() {
  if (playing()) audio.pause();
  else play();
  say(label(playing() ? "playing" : "paused"));
}

/** Lights the sentence and word that sound now. */
function show() {
  const now = time();
  const index = indexAt(starts, now);
  if (index !== sentence) enter(index);
  const words = times[index];
  let current = null;
  for (let i = 1; i < words.length && words[i] <= now; i += 2) {
    if (now < words[i + 1] + LINGER) current = sentences[index].children[(i - 1) / 2];
  }
  if (current !== word) {
    word?.classList.remove("now");
    current?.classList.add("now");
    word = current;
  }
  showPlace(now);
}

function enter(index) {
  sentences[sentence]?.classList.remove("now");
  sentences[sentence]?.removeAttribute("aria-current");
  sentence = index;
  sentences[index].classList.add("now");
  sentences[index].setAttribute("aria-current", "true");
  if (!byId("text").contains(document.activeElement)) rove(index);
  const inside = indexAt(sectionFirsts, index);
  if (inside !== chapter) {
    chapterLinks[chapter]?.removeAttribute("aria-current");
    chapterLinks[inside].setAttribute("aria-current", "true");
    const slept = chapter >= 0 && inside === chapter + 1 && byId("sleep").value === "section" && playing();
    chapter = inside;
    byId("place").textContent = chapterLinks[chapter].firstElementChild.textContent;
    if (slept) fallAsleep();
    describe();
  }
  if (settings.follow && (playing() || article.time > 0)) follow(index);
}

let shownSecond = -1;
/** The parts that tell the time, once a second. */
function showPlace(now) {
  byId("heard-part").setAttribute("width", (1000 * now) / data.length);
  const second = Math.floor(now / 1000);
  if (second === shownSecond) return;
  shownSecond = second;
  byId("now").textContent = clock(now);
  const slider = byId("seek");
  slider.value = second;
  slider.setAttribute("aria-valuetext", label("positionText", spokenClock(now), spokenClock(data.length)));
}

let touched = 0;
for (const kind of ["wheel", "touchmove"]) addEventListener(kind, () => (touched = Date.now()), { passive: true });

/** Brings a sentence into view, unless the reader has just scrolled elsewhere. */
function follow(index) {
  if (Date.now() - touched < 4000) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  sentences[index].scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

/** Frames while the page is seen; timeupdate keeps it right when it is not. */
function frame() {
  show();
  if (playing()) requestAnimationFrame(frame);
}

/** Where a sentence has been heard, before the next one begins. */
const pauseAfter = (index) => Math.min(times[index].at(-1) + 150, (starts[index + 1] ?? data.length) - 20);

/** In the mode that pauses after every sentence: stops at the end of the one that sounds now. */
function arm() {
  clearTimeout(stopTimer);
  if (!settings.step || !playing()) return;
  const now = time();
  const index = indexAt(starts, now);
  let at = pauseAfter(index);
  // A place a hair before the next sentence belongs to that one: else play would pause at once, again and again.
  if (at - now <= EARLY && index + 1 < starts.length) at = pauseAfter(index + 1);
  stopTimer = setTimeout(() => {
    if (time() < at - EARLY) arm();
    else audio.pause();
  }, Math.max(0, at - now) / audio.playbackRate);
}

function goTo(index) {
  seek(starts[index]);
  arm();
}

/** To the next or previous of some first sentences; back goes to the start of the present one first. */
function skip(firsts, step) {
  const here = indexAt(firsts, indexAt(starts, time()));
  const into = time() - starts[firsts[here]];
  const target = step < 0 && into > GRACE ? here : here + step;
  goTo(firsts[Math.max(0, Math.min(target, firsts.length - 1))]);
  const index = indexAt(starts, time());
  if (firsts === sectionFirsts) say(label("atSection", chapter + 1, sectionFirsts.length, byId("place").textContent));
  else say(label("atSentence", index + 1, starts.length));
}

const everySentence = starts.map((start, index) => index);
const skipSentence = (step) => skip(everySentence, step);
const skipParagraph = (step) => skip(paragraphFirsts, step);
const skipSection = (step) => skip(sectionFirsts, step);

function skipSeconds(seconds) {
  seek(time() + seconds * 1000);
  arm();
  say(spokenClock(time()));
}

function where() {
  say(label("where", spokenClock(time()), spokenClock(data.length), label("atSentence", sentence + 1, starts.length)));
}

function setRate(rate) {
  settings.rate = Math.min(3, Math.max(0.5, Math.round(rate * 20) / 20));
  audio.defaultPlaybackRate = settings.rate;
  audio.playbackRate = settings.rate;
  byId("rate").value = settings.rate;
  byId("rate").setAttribute("aria-valuetext", label("times", settings.rate));
  byId("rate-shown").textContent = settings.rate + "×";
  keepSettings();
}

function setVolume(volume) {
  settings.volume = Math.min(1, Math.max(0, Math.round(volume * 20) / 20));
  audio.volume = settings.volume;
  const percent = Math.round(settings.volume * 100);
  byId("volume").value = settings.volume;
  byId("volume").setAttribute("aria-valuetext", label("percent", percent));
  byId("volume-shown").textContent = percent + "%";
  keepSettings();
}

function setSleep(choice) {
  clearTimeout(sleepTimer);
  if (Number(choice)) sleepTimer = setTimeout(fallAsleep, Number(choice) * 60000);
}

function fallAsleep() {
  audio.pause();
  byId("sleep").value = "";
  say(label("asleep"));
}

/** Tells the system's media keys and lock screen what plays, and obeys them. */
function describe() {
  const media = navigator.mediaSession;
  if (!media) return;
  media.metadata = new MediaMetadata({ title: data.title, artist: data.authors || data.narrator, album: byId("place").textContent });
  const actions = {
    play,
    pause: () => audio.pause(),
    stop: () => audio.pause(),
    seekbackward: () => skipSeconds(-5),
    seekforward: () => skipSeconds(5),
    seekto: (details) => seek(details.seekTime * 1000),
    previoustrack: () => skipSection(-1),
    nexttrack: () => skipSection(1),
  };
  for (const [action, handler] of Object.entries(actions)) {
    try {
      media.setActionHandler(action, handler);
    } catch {
      // A browser that does not know the action.
    }
  }
}

function tellPosition() {
  if (!(audio.duration > 0 && audio.duration < Infinity)) return;
  navigator.mediaSession?.setPositionState?.({
    duration: audio.duration,
    playbackRate: audio.playbackRate,
    position: Math.min(audio.currentTime, audio.duration),
  });
}

let keptAt = 0;
function keepPlace() {
  article.time = audio.ended ? 0 : Math.round(time());
  article.length = data.length;
  keptAt = Date.now();
  keepArticle();
}

function showPlaying() {
  document.body.classList.toggle("playing", playing());
  byId("play").dataset.l = playing() ? "pause" : "play";
  byId("play").ariaLabel = label(byId("play").dataset.l);
}

function listen() {
  audio.addEventListener("play", () => {
    showPlaying();
    frame();
    arm();
  });
  audio.addEventListener("pause", () => {
    showPlaying();
    show();
    keepPlace();
  });
  audio.addEventListener("ended", () => {
    showPlaying();
    keepPlace();
    say(label("ended"));
  });
  audio.addEventListener("timeupdate", () => {
    show();
    if (Date.now() - keptAt > 5000) keepPlace();
  });
  for (const kind of ["seeked", "ratechange", "loadedmetadata"]) {
    audio.addEventListener(kind, () => {
      arm();
      tellPosition();
    });
  }
  audio.addEventListener("playing", () => (byId("trouble").textContent = ""));
  byId("source").addEventListener("error", () => (byId("trouble").textContent = label("noSound", data.file)));
  addEventListener("pagehide", keepPlace);
}
