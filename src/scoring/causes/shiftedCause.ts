import type { Finding, FindingCode } from "../finding";
import { shiftedBlocks, type ShiftedBlock } from "../shifted/shiftedBlocks";
import { rowsByCell, type CauseFacts, type CauseOf } from "./facts";

/** What a cell may be told of that would be told of any number in its place. */
const OF_PLACE: readonly FindingCode[] = [
  "score/missing",
  "score/negative",
  "score/above-max",
  "score/off-step",
  "score/not-applicable",
  "max/changed",
  "total/domain-wrong",
  "total/grand-wrong",
  "total/result-wrong",
  "total/not-formula",
];
/** What is told of a criterion by what it has at several stages, or of its loss. */
const OF_CRITERION: readonly FindingCode[] = ["score/raised", "score/reason-missing"];
const OF_LOSS: readonly FindingCode[] = ["lost/row-missing", "lost/row-surplus", "lost/amount-wrong"];

/** From a block that was pasted off its place follows what is wrong with each of its cells, and with those that it left or came to. */
export function shiftedCause({ book, set, lostStage, findings }: CauseFacts): CauseOf {
  const rows = rowsByCell(book);
  const reached = shiftedBlocks(book, set).map((block) => {
    const cells = cellsOf(block);
    const codes = new Set([...cells].flatMap((cell) => rows.get(cell)?.code ?? []));
    const isCounted = lostStage !== null && [...cells].some((cell) => rows.get(cell)?.scores[lostStage]?.address === cell);
    const own = findings.find(({ code, cell }) => code === "score/shifted" && cell === block.area);
    return { own, cells, codes, isCounted };
  });
  const isReached = ({ code, cell, criterion }: Finding, { cells, codes, isCounted }: (typeof reached)[number]) =>
    (OF_PLACE.includes(code) && cell !== null && cells.has(cell)) ||
    (criterion !== null && codes.has(criterion) && (OF_CRITERION.includes(code) || (isCounted && OF_LOSS.includes(code))));
  return (finding) => reached.find((each) => isReached(finding, each))?.own ?? null;
}

function cellsOf({ moves }: ShiftedBlock): Set<string> {
  return new Set(moves.flatMap(({ from, to }) => [from, to]));
}
