import { inspect, type CheckedScorebook } from "../../src/actions/inspect";
import { insertTemplate } from "../../src/actions/insertTemplate";
import type { CriteriaSet } from "../../src/criteria/criteriaSet";
import { layOut } from "../../src/forms/scoreLayout";
import { sheetText } from "../../src/messages/sheets";
import { cellAddress } from "../../src/workbook/address";
import { scoresOf, type Pick10 } from "./generatedSets";
import { MemoryWorkbook } from "./memoryWorkbook";

/** The form of some set in a workbook, to be filled in. */
export class ExampleWorkbook {
  static readonly YEAR = 2025;
  readonly scores = sheetText.scoreSheetName(ExampleWorkbook.YEAR);
  readonly lost = sheetText.lostPointsSheetName(ExampleWorkbook.YEAR);
  readonly workbook = new MemoryWorkbook();

  private constructor(readonly set: CriteriaSet) {}

  static async of(set: CriteriaSet): Promise<ExampleWorkbook> {
    const example = new ExampleWorkbook(set);
    await insertTemplate(example.workbook, [set], { set, unit: "xã Ví Dụ", year: ExampleWorkbook.YEAR });
    return example;
  }

  /** Scores for a stage, with a reason wherever one does not apply. */
  enter(stage: number, from: readonly Pick10[]): void {
    this.workbook.together(() => {
      for (const [code, score] of scoresOf(this.set, stage, from)) {
        this.score(code, score, stage);
        if (score === "KAD") this.workbook.place(this.scores, this.reasonCell(code), "Không phát sinh");
      }
    });
  }

  score(code: string, score: number | string | null, stage = 0): void {
    this.workbook.place(this.scores, this.scoreCell(code, stage), score);
  }

  /** Of a domain, a group, a criterion, "total" or "result". */
  scoreCell(code: string, stage = 0): string {
    return cellAddress({ row: this.rowOf(code), column: 3 + stage });
  }

  maximumCell(code: string): string {
    return cellAddress({ row: this.rowOf(code), column: 2 });
  }

  reasonCell(code: string): string {
    return cellAddress({ row: this.rowOf(code), column: layOut(this.set).reason! });
  }

  async checked(sets: readonly CriteriaSet[] = [this.set]): Promise<CheckedScorebook> {
    return (await inspect(this.workbook, sets)).current!;
  }

  private rowOf(code: string): number {
    const layout = layOut(this.set);
    if (code === "total") return layout.total;
    return code === "result" ? layout.result! : layout.rowOf(code);
  }
}
