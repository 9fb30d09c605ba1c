import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { samplePlan } from "../../host/adapter/samplePlan";

const plans = [samplePlan({ name: "Không biểu đồ", charts: undefined }), samplePlan({ name: "Một" }), samplePlan({ name: "Hai 'nháy'" })];
const parts = unzipSync(writeXlsx({ plans }));
const text = (name: string) => strFromU8(parts[name]!);

/** The parts that a part leads to. */
function targets(part: string): string[] {
  const relations = parts[part.replace(/([^/]+)$/, "_rels/$1.rels")];
  if (!relations) return [];
  return [...strFromU8(relations).matchAll(/Target="([^"]*)"/g)].map(([, target]) => new URL(target!, `zip:/${part}`).pathname.slice(1));
}

test("a sheet leads to its drawing, that to its charts, and each has its content type", () => {
  expect([1, 2, 3].map((number) => targets(`xl/worksheets/sheet${number}.xml`))).toEqual([
    [],
    ["xl/drawings/drawing2.xml"],
    ["xl/drawings/drawing3.xml"],
  ]);
  expect([2, 3].map((number) => targets(`xl/drawings/drawing${number}.xml`))).toEqual([["xl/charts/chart1.xml"], ["xl/charts/chart2.xml"]]);
  const types = text("[Content_Types].xml");
  for (const name of Object.keys(parts).filter((each) => /^xl\/(charts|drawings)\/[^/]*$/.test(each))) {
    expect(types).toContain(`PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.drawing`);
  }
});

test("a chart names the cells of its own sheet, quoted, and texts are escaped", () => {
  const xml = text("xl/charts/chart2.xml");
  expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, reference]) => reference)).toEqual([
    ...["'Hai ''nháy'''!$B$3:$B$4", "'Hai ''nháy'''!$C$3:$C$4"],
    ...["'Hai ''nháy'''!$B$3:$B$4", "'Hai ''nháy'''!$A$3:$A$4"],
  ]);
  expect(xml).toContain("<a:t>Điểm &lt;2024&gt; &amp; &quot;2023&quot;</a:t>");
});

test("the reader passes charts over", () => {
  const without = plans.map((plan) => ({ ...plan, charts: undefined }));
  expect(readXlsx(writeXlsx({ plans }))).toEqual(readXlsx(writeXlsx({ plans: without })));
});
