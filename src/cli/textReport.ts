import { batchNotes, rankFiles, type BatchFile, type RankedFile, type RankingGroup } from "../actions/checkBatch";
import type { CheckedFile } from "../actions/checkFile";
import { countCauses } from "../actions/reportSheets";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { findSet } from "../criteria/findSet";
import { capitalised } from "../forms/unitName";
import type { Points } from "../criteria/points";
import { batchNoteText } from "../messages/batch";
import { cliMessages } from "../messages/cli";
import { followWords } from "../messages/findingFollows";
import { describeCause, describeTogether } from "../messages/findings";
import type { Language } from "../messages/language";
import { formatPoints } from "../messages/numbers";
import { folded, type FoldedFinding } from "../scoring/causes/folded";
import type { Severity } from "../scoring/finding";
import { classOf } from "../scoring/scoreClass";
import { isProvisional, standingOf, stageOf, type StageTotals } from "../scoring/totals";
import { refusalOf } from "./checkedPath";
import { findingsAlike } from "./findingsAlike";
import type { Paint } from "./paint";
import { oneLine } from "./plainText";
import type { Ending, Report } from "./report";

const ORDER: readonly Severity[] = ["error", "warning", "information"];
const COLOURS = { error: "red", warning: "yellow", information: "cyan" } as const;

/** For people: what was found in each file, then the ranking, what is to be said about all of them, and the counts. */
export function textReport(sets: readonly CriteriaSet[], language: Language, paint: Paint): Report {
  const say = cliMessages[language].report;
  const points = (value: Points) => formatPoints(value, language);
  const setOf = (report: CheckedFile) => findSet(sets, report);
  const counts = { files: 0, refused: 0, error: 0, warning: 0, information: 0 };
  const batch: BatchFile[] = [];
  const errorsOf = new Map<CheckedFile, number>();

  const totals = (report: CheckedFile): string => {
    const stages = report.totals.stages.filter(({ begun }) => begun);
    const named = (id: string) => setOf(report).stages.find((stage) => stage.id === id)!.name;
    const remark = (stage: StageTotals) =>
      isProvisional(stage) ? ` (${stage.entered}/${report.totals.criteria}, ${say.provisional})` : "";
    const shown = stages.map((stage) => `${named(stage.stage)} ${points(stage.total)}${remark(stage)}`);
    const standing = stageOf(report.totals, report.totals.latestComplete ?? "");
    const more = [
      standing && standing.result !== null ? say.result(points(standing.result)) : null,
      standing && classOf(standingOf(standing), setOf(report)),
      standing && standing.notApplicable.length > 0 ? say.notApplicable(standing.notApplicable.join(", ")) : null,
    ].filter(Boolean);
    return [`${shown.length > 0 ? shown.join(" → ") : say.noScores} / ${points(report.totals.maximum)}`, ...more].join(" · ");
  };
  const findingLine = (alike: readonly FoldedFinding[], set: CriteriaSet, ownSheet: string): string => {
    const [first] = alike as [FoldedFinding];
    const { severity } = first;
    const { sheet } = first.finding;
    const cells = alike.flatMap(({ finding }) => finding.cell ?? []).join(", ");
    const place = [...(sheet === ownSheet ? [] : [sheet]), ...(cells === "" ? [] : [cells])].join("!");
    const label = `${say.severity[severity]}${place === "" ? "" : ` [${place}]`}`;
    const sentence =
      alike.length === 1
        ? [describeCause(first, set, language, "reviewer"), followWords(first.follows, language)].join(" ").trim()
        : describeTogether(
            alike.map(({ finding }) => finding),
            set,
            language,
            "reviewer",
          );
    return `  ${paint(COLOURS[severity], oneLine(label))} ${oneLine(sentence)}\n`;
  };
  const checkedLines = (report: CheckedFile): string => {
    const set = setOf(report);
    const found = folded(report.findings).sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
    const unit = [capitalised(report.unit ?? say.unknownUnit), report.year].filter((part) => part !== null).join(", ");
    return [
      `  ${oneLine(unit)}: ${totals(report)}\n`,
      ...(report.otherSheets.length > 0 ? [`  ${oneLine(say.otherSheets(report.sheet, report.otherSheets))}\n`] : []),
      ...findingsAlike(found).map((alike) => findingLine(alike, set, report.sheet)),
      ...(found.length === 0 ? [`  ${paint("green", say.nothingFound)}\n`] : []),
    ].join("");
  };

  return {
    file(file) {
      const { report, digest } = file;
      counts.files++;
      const head = `${paint("bold", oneLine(report.file))}\n`;
      const refusal = refusalOf(file, language);
      if (report.status !== "checked") {
        counts.refused++;
        batch.push({ report, digest });
        return `${head}  ${paint("red", say.refused)} ${oneLine(refusal!.message)}\n\n`;
      }
      for (const severity of ORDER) counts[severity] += countCauses(report, severity);
      const kept = withoutDetails(report);
      errorsOf.set(kept, countCauses(report, "error"));
      batch.push({ report: kept, digest });
      return `${head}${checkedLines(report)}\n`;
    },
    end(ending) {
      const groups = errorsOf.size > 1 ? rankFiles(batch, sets) : [];
      const notes = batchNotes(batch).map((note) => `  ${oneLine(batchNoteText(note, language))}\n`);
      return [
        ...groups.map((group) => ranking(group)),
        ...(notes.length > 0 ? [`${paint("bold", say.notes)}\n${notes.join("")}\n`] : []),
        summary(ending),
      ].join("");
    },
  };

  function ranking({ set, year, stage, files }: RankingGroup): string {
    const stageName = set.stages.find(({ id }) => id === stage)?.name ?? null;
    const lines = files.map((file) => rankLine(file, set));
    const widths = [0, 1].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
    const drawn = lines.map(([rank, total, rest]) => `  ${rank!.padStart(widths[0]!)}  ${total!.padStart(widths[1]!)}  ${rest}\n`);
    return `${paint("bold", oneLine(say.ranking(year, stageName)))}\n${drawn.join("")}\n`;
  }

  function rankLine(file: RankedFile, { stages }: CriteriaSet): string[] {
    const { report, rank, unranked, stage, total, provisional, result, className } = file;
    const errors = errorsOf.get(report) ?? 0;
    const stageName = stages.find(({ id }) => id === stage)!.name;
    const remark = unranked ? say.unranked[unranked](stageName) : errors > 0 ? say.hasErrors(errors) : null;
    const rest = [provisional ? say.provisional : null, capitalised(report.unit ?? say.unknownUnit), className, `"${report.file}"`, remark]
      .filter((part) => part !== null)
      .join(" · ");
    return [rank === null ? "–" : String(rank), total === null ? "–" : points(result ?? total), oneLine(rest)];
  }

  function summary({ asked, passedOver, earlierReports, isBrokenOff }: Ending): string {
    const told = say.counts(counts.files, counts.error, counts.warning, counts.refused);
    return [
      ...(isBrokenOff ? [`${paint("yellow", say.brokenOff(counts.files, asked))}\n`] : []),
      `${paint(counts.error + counts.refused > 0 ? "red" : "green", told)}\n`,
      ...(earlierReports > 0 ? [`${say.earlierReports(earlierReports)}\n`] : []),
      ...(passedOver > 0 ? [`${say.passedOver(passedOver)}\n`] : []),
    ].join("");
  }
}

/** What the ranking and the notes need of a report: of thousands of files more would fill the memory. */
function withoutDetails(report: CheckedFile): CheckedFile {
  const ofEachCode = new Map(report.findings.map((finding) => [finding.code, finding]));
  return { ...report, lost: [], findings: [...ofEachCode.values()].map((finding) => ({ ...finding, found: null, expected: null })) };
}
