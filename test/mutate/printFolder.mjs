import path from "node:path";

const SEEN = ["Killed", "Timeout"];
const UNSEEN = ["Survived", "NoCoverage"];

/** The score of a folder, and what survived in it. */
export function printFolder(folder, results) {
  const seen = results.filter(({ status }) => SEEN.includes(status));
  const unseen = results.filter(({ status }) => UNSEEN.includes(status));
  for (const mutant of unseen.toSorted(byPlace)) console.log(sentence(mutant));
  const all = seen.length + unseen.length;
  const score = all === 0 ? "nothing to plant" : `${((100 * seen.length) / all).toFixed(1)} %`;
  console.log(`${folder}: ${score}, ${seen.length} of ${all} faults seen, ${results.length - all} not tried.`);
}

function byPlace(a, b) {
  return a.fileName.localeCompare(b.fileName) || a.location.start.line - b.location.start.line;
}

function sentence({ fileName, location, mutatorName, replacement, status }) {
  const place = `${path.relative(".", fileName)}:${location.start.line}:${location.start.column}`;
  return `${place} ${mutatorName}${status === "NoCoverage" ? " (no test comes here)" : ""} → ${replacement.replace(/\s+/g, " ")}`;
}
