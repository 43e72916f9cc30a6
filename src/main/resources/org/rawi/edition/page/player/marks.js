// Marks on sentences: set, shown, kept, saved to a file.

/** The sentence that sounds, or has just ended. */
function justHeard() {
  const index = indexAt(starts, time());
  return playing() && index > 0 && time() - starts[index] < 400 ? index - 1 : index;
}

const textOf = (index) => sentences[index].textContent;

function toggleMark() {
  const index = justHeard();
  const kept = article.marks.some((mark) => mark.sentence === index);
  if (kept) article.marks = article.marks.filter((mark) => mark.sentence !== index);
  else article.marks.push({ sentence: index, text: textOf(index) });
  article.marks.sort((a, b) => a.sentence - b.sentence);
  keepArticle();
  showMarks();
  say(label(kept ? "unmarked" : "marked", index + 1));
}

/** Marks of another wording of the article find their sentences by the text. */
function restoreMarks() {
  article.marks = article.marks
    .map((mark) => (sentences[mark.sentence]?.textContent === mark.text ? mark : { ...mark, sentence: sentences.findIndex((s) => s.textContent === mark.text) }))
    .filter((mark) => mark.sentence >= 0);
}

function showMarks() {
  for (const element of sentences) element.classList.remove("kept");
  byId("mark-list").replaceChildren(...article.marks.map(markItem));
  byId("marks").hidden = article.marks.length === 0;
  const ticks = article.marks.map((mark) => "M" + ((1000 * starts[mark.sentence]) / data.length).toFixed(1) + " 50v14");
  byId("ticks").setAttribute("d", ticks.join(""));
}

function markItem(mark) {
  sentences[mark.sentence].classList.add("kept");
  const item = document.createElement("li");
  const link = document.createElement("a");
  const text = document.createElement("span");
  const at = document.createElement("time");
  link.href = "#t=" + starts[mark.sentence] / 1000;
  text.textContent = mark.text;
  at.dateTime = "PT" + starts[mark.sentence] / 1000 + "S";
  at.textContent = clock(starts[mark.sentence]);
  link.append(text, at);
  const remove = document.createElement("button");
  remove.type = "button";
  remove.textContent = "×";
  remove.ariaLabel = label("removeMark", mark.text);
  remove.addEventListener("click", () => {
    article.marks = article.marks.filter((other) => other !== mark);
    keepArticle();
    showMarks();
    (byId("mark-list").querySelector("button") ?? byId("mark")).focus();
    say(label("unmarked", mark.sentence + 1));
  });
  item.append(link, remove);
  return item;
}

function clearMarks() {
  article.marks = [];
  keepArticle();
  showMarks();
  byId("mark").focus();
  say(label("cleared"));
}

function exportMarks() {
  const lines = article.marks.map((mark) => clock(starts[mark.sentence]) + "\t" + mark.text);
  save(data.name + "-marks.txt", new Blob(["\ufeff" + [data.title, "", ...lines, ""].join("\r\n")], { type: "text/plain;charset=utf-8" }));
  say(label("saved"));
}
