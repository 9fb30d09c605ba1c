import { offersOf } from "../../../src/actions/offers";
import { lockTemplate } from "../../../src/actions/lockTemplate";
import { BUILT_IN_SETS } from "../../../src/criteria/builtInSets";
import { folded } from "../../../src/scoring/causes/folded";
import { SEVERITIES, type Finding, type FindingCode } from "../../../src/scoring/finding";
import { example } from "../../unit/examples";
import { bootInNode } from "../bootInNode";
import { Desk } from "./desk";
import { FAULTS } from "./faults";
import { adviceIn, follow } from "./follow";

const host = bootInNode();

/** What nobody is told of a form of ours beside it, or what says to ask somebody else first. */
const NOT_HERE: readonly FindingCode[] = [
  "sheet/not-checked",
  "score/none",
  "score/parts-differ",
  "lost/other-table",
  "lost/amounts-negative",
];

test("every finding that a person can be shown on a form of ours is among the faults", () => {
  const planted = new Set(FAULTS.map(({ code }) => code));
  const codes = Object.keys(SEVERITIES) as FindingCode[];
  expect(codes.filter((code) => !planted.has(code))).toEqual(codes.filter((code) => NOT_HERE.includes(code)));
});

const isSame = (one: Finding, other: Finding) =>
  one.code === other.code && one.cell === other.cell && one.criterion === other.criterion && one.stage === other.stage;

test.each(FAULTS)(
  "$code, $name: whoever does what it says on a locked form is rid of it, and of what follows",
  async ({ code, set: name, isBuilt, plant }) => {
    const set = name ? example(name) : BUILT_IN_SETS[0]!;
    const desk = isBuilt ? await Desk.built(host, set) : await Desk.scored(host, set);
    await plant(desk);
    await lockTemplate(desk.workbook, await desk.checked());
    const checked = await desk.checked();
    const told = folded(checked.findings).find(
      ({ finding, follows }) => finding.code === code || follows.some((each) => each.code === code),
    )!;
    const offer = offersOf(checked)(told.finding);
    const advice = adviceIn(checked, told, offer);
    await expect(follow(advice, { desk, checked, told, offer }).catch((error: Error) => [advice, error.message])).resolves.toBeUndefined();
    const after = await desk.checked();
    const gone = [told.finding, ...told.follows];
    const left = after.findings.filter((each) => gone.some((other) => isSame(each, other)));
    expect({ advice, left }).toEqual({ advice, left: [] });
  },
);
