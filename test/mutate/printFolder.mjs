import { readFileSync } from "node:fs";
import path from "node:path";

const SEEN = ["Killed", "Timeout"];
const UNSEEN = ["Survived", "NoCoverage"];

/** The faults of a folder that no test saw, each with its place, what stands there and what stood there instead; and the folder's score. */
export function printFolder(folder, results) {
  const seen = results.filter(({ status }) => SEEN.includes(status));
  const unseen = results.filter(({ status }) => UNSEEN.includes(status));
  for (const mutant of unseen.toSorted(byPlace)) console.log(sentence(mutant));
  const all = seen.length + unseen.length;
  const score = all === 0 ? "nothing to plant" : `${((100 * seen.length) / all).toFixed(1)} %`;
  console.log(`${folder}: ${score}, ${seen.length} of ${all} faults seen, ${results.length - all} not tried.`);
}

function byPlace({ fileName, location: { start } }, other) {
  return fileName.localeCompare(other.fileName) || start.line - other.location.start.line || start.column - other.location.start.column;
}

function sentence({ fileName, location, replacement, status }) {
  const place = `${path.relative(".", fileName)}:${location.start.line}:${location.start.column}`;
  const change = `${onOneLine(textAt(fileName, location))} → ${onOneLine(replacement)}`;
  return `${place} ${change}${status === "NoCoverage" ? " (no test comes here)" : ""}`;
}

/** Lines and columns are counted from one. */
function textAt(fileName, { start, end }) {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join("\n");
}

function onOneLine(text) {
  return text.replace(/\s+/g, " ").slice(0, 120);
}
