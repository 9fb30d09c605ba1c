import { proposeCodeMap } from "../../../src/criteria/codeMap";
import { setsToMoveTo } from "../../../src/actions/planMove";
import { moveScorebook } from "../../../src/actions/moveScorebook";
import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { inspect, type CheckedScorebook } from "../../../src/actions/inspect";
import { blockOf, planMoveBack } from "../../../src/actions/moveBlockBack";
import { applyRepairs, planRepairs } from "../../../src/actions/repair";
import { applyRestore } from "../../../src/actions/restore/applyRestore";
import { planRestore } from "../../../src/actions/restore/planRestore";
import { describeCause, type Offer } from "../../../src/messages/findings";
import type { FoldedFinding } from "../../../src/scoring/causes/folded";
import { parseCell } from "../../../src/workbook/address";
import type { Desk } from "./desk";

/** What a person reads and does. */
interface Advised {
  readonly desk: Desk;
  readonly checked: CheckedScorebook;
  readonly told: FoldedFinding;
  readonly offer: Offer | null;
}

type Deed = (advised: Advised, match: RegExpExecArray) => Promise<void>;

/** The sentence as the pane shows it. */
export function adviceIn({ set }: CheckedScorebook, told: FoldedFinding, offer: Offer | null): string {
  return describeCause(told, set, "vi", "owner", { offer });
}

/** Does what a sentence of the pane says, as far as Excel lets a person. Throws where it cannot be done. */
export async function follow(advice: string, advised: Advised): Promise<void> {
  const found = DEEDS.map(([pattern, deed]) => ({ match: pattern.exec(advice), deed })).find(({ match }) => match);
  if (!found) throw new Error("Nobody can do what it says.");
  await found.deed(advised, found.match!);
}

const pressed =
  (offer: Offer, act: (advised: Advised) => Promise<unknown>): Deed =>
  async (advised) => {
    if (advised.offer !== offer) throw new Error("No such button stands there.");
    await act(advised);
  };

const typed =
  (textOf: (match: RegExpExecArray, advised: Advised) => string): Deed =>
  async (advised, match) => {
    const { desk, told } = advised;
    const { sheet, cell } = told.finding;
    const text = textOf(match, advised);
    const refusal = desk.type(desk.document.findSheet(sheet)!, cell!, text);
    if (refusal !== null) throw new Error(`Excel refuses ${text} in ${cell}: ${refusal}`);
  };

const number = ({ told }: Advised) => String(told.finding.expected).replace(".", ",");

async function restore({ desk, checked }: Advised): Promise<void> {
  const inspection = await inspect(desk.workbook, [desk.set]);
  const plan = planRestore(checked, new Map());
  if (plan.kind !== "plan") throw new Error(`Restoring says ${plan.kind}.`);
  await applyRestore(desk.workbook, inspection, inspection.current!, plan);
}

/** To the set that the reviewing level names: the first that the pane offers. */
async function move({ desk, checked }: Advised): Promise<void> {
  const to = setsToMoveTo(checked, desk.sets)[0]!;
  const { identity } = checked.book;
  const request = { sheetId: checked.sheet.id, to, map: proposeCodeMap(checked.set, to), unit: identity!.unit, year: identity!.year! };
  await moveScorebook(desk.workbook, desk.sets, request);
}

/** Sentences, and what a person does who reads them. */
const DEEDS: readonly (readonly [RegExp, Deed])[] = [
  [/chuyển sổ điểm sang (?:bộ|phiên bản) đó/, move],
  [/[Bb]ấm Tự động sửa/, pressed("repair", ({ desk, checked }) => applyRepairs(desk.workbook, checked, planRepairs(checked)))],
  [/[Bb]ấm Khôi phục biểu mẫu/, pressed("restore", restore)],
  [/[Bb]ấm Lập (lại )?bảng mất điểm/, pressed("rebuild", ({ desk }) => buildLostPoints(desk.workbook, [desk.set]))],
  [
    /[Bb]ấm Dời về/,
    pressed("move-back", ({ desk, checked, told }) =>
      applyRepairs(desk.workbook, checked, planMoveBack(checked, blockOf(checked, told.finding)!)),
    ),
  ],
  [
    /Định dạng lại ô là Số \(Number\) rồi nhập lại bằng số: từ \S+ đến (\d+(?:,\d+)?)/,
    async (advised, match) => {
      const { sheet, cell } = advised.told.finding;
      advised.desk.document.findSheet(sheet)!.dress(parseCell(cell!)!, { numberFormat: "0.00" });
      await typed(() => match[1]!)(advised, match);
    },
  ],
  [/Nhập lại bằng số: từ \S+ đến (\d+(?:,\d+)?)/, typed((match) => match[1]!)],
  [/Nhập lại bằng số: một trong các mức (\d+(?:,\d+)?)/, typed((match) => match[1]!)],
  [/Nhập điểm/, typed(() => "0")],
  [/Nếu muốn ghi (\d+(?:,\d+)?) thì nhập lại/, typed((match) => match[1]!)],
  [/Nhập lại điểm trong khoảng từ \S+ đến (\S+)\./, typed((match) => match[1]!)],
  [/Nhập lại: (?:một trong các mức|bội số của) (\d+(?:,\d+)?)/, typed((match) => match[1]!)],
  [/nếu nhập nhầm thì nhập lại/, typed((_, advised) => number(advised))],
  [/Ghi (lý do )?vào ô này/, typed(() => "Lý do của đơn vị")],
  [/Sửa cột Số điểm trừ/, typed((_, advised) => number(advised))],
];
