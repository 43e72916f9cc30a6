// Prints what the W3C's parser finds wrong in WebVTT files, a line a fault: webvtt.js MODULES KIND FILE…
// KIND: subtitles/captions/descriptions, chapters or metadata.
"use strict";
const fs = require("fs");
const path = require("path");

const [modules, kind, ...files] = process.argv.slice(2);
const { WebVTTParser } = require(path.resolve(modules, "webvtt-parser"));
const entities = JSON.parse(fs.readFileSync(path.resolve(modules, "webvtt-parser", "html-entities.json")));

let cues = 0;
for (const file of files) {
  const { cues: found, errors } = new WebVTTParser(entities).parse(fs.readFileSync(file, "utf8"), kind);
  cues += found.length;
  for (const error of errors) {
    console.log(`${path.basename(file)}:${error.line}:${error.col ?? 0}: ${error.message}`);
  }
}
console.log(`${cues} cues`);
