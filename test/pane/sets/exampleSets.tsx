import { screen, within } from "@testing-library/react";
import { buildLostPoints } from "../../../src/actions/buildLostPoints";
import { example, exampleFile, EXAMPLES, type Example } from "../../unit/examples";
import { ExampleWorkbook } from "../../unit/exampleWorkbook";
import type { Pick10 } from "../../unit/generatedSets";
import { openScorebook, tab, text } from "../openPane";

beforeEach(() => localStorage.setItem("so-diem-cchc.sets", JSON.stringify(EXAMPLES.map(exampleFile))));
afterEach(() => localStorage.clear());

async function filled(name: Example, from: readonly Pick10[]): Promise<ExampleWorkbook> {
  const workbook = await ExampleWorkbook.of(example(name));
  workbook.enter(0, from);
  return workbook;
}

const domain = (name: RegExp) => screen.getByRole("button", { name });

test("the result, its class, and how far the next one is", async () => {
  const workbook = await filled("survey", [10]);
  workbook.score("9.1", 0);
  await openScorebook(workbook.workbook);
  // 70 % in full, a third of 30 %, out of 60.
  expect(screen.getByText("Điểm quy đổi: 48 / 60")).toBeVisible();
  expect(screen.getByText(/Xếp loại: Tốt · còn thiếu 6 điểm quy đổi để xếp loại Xuất sắc/)).toBeVisible();
});

test("bonuses and penalties have their sign and caps, and no share of a whole", async () => {
  const workbook = await filled("extras", [10]);
  workbook.score("5.1", -3);
  workbook.score("5.2", -2);
  await openScorebook(workbook.workbook);
  expect(domain(/^4\. ĐIỂM CỘNG: \+4 điểm, cộng nhiều nhất 4$/)).toBeVisible();
  expect(domain(/^5\. ĐIỂM TRỪ: −4 điểm, trừ nhiều nhất 4$/)).toBeVisible();
  expect(domain(/^6\. .*: \+2 điểm, cộng nhiều nhất 2, trừ nhiều nhất 2$/)).toBeVisible();
  expect(within(domain(/^4\./)).queryByText(/%/)).toBeNull();
});

test("groups stand above the criteria that they add up", async () => {
  const workbook = await filled("depth", [10]);
  const { user, host } = await openScorebook(workbook.workbook);
  await user.click(domain(/^1\. CHỈ ĐẠO/));
  await user.click(screen.getByRole("button", { name: "1.1.1. Kế hoạch CCHC: 4 trên 4 điểm" }));
  expect(host.selected.at(-1)).toBe(`${workbook.scores}!B8`);
  expect(screen.getByRole("button", { name: /^1\.1\.1\.1\.1 Ban hành đúng thời hạn/ })).toBeVisible();
});

test("what does not apply is listed, its domain counts without it, and the card tells why", async () => {
  const workbook = await filled("rescale", [10]);
  for (const code of ["2.1", "2.2"]) {
    workbook.score(code, "KAD");
    workbook.workbook.place(workbook.scores, workbook.reasonCell(code), "Xã không có thủ tục này");
  }
  const { user } = await openScorebook(workbook.workbook);
  expect(screen.getByText(/Không áp dụng: 2\.1, 2\.2 \(4 điểm\)/)).toBeVisible();
  await user.click(domain(/^2\. THỦ TỤC HÀNH CHÍNH ĐẶC THÙ: 0 trên 0 điểm, 0 %$/));
  await user.click(screen.getByRole("button", { name: /^2\.1 .*KAD/ }));
  await user.click(tab(/^Mất điểm/));
  const card = screen.getByRole("region", { name: text.card.title("2.1") });
  expect(within(card).getByText("Xã không có thủ tục này")).toBeVisible();
  expect(within(card).getByText("KAD")).toBeVisible();
  expect(within(card).getByText(text.card.notLost)).toBeVisible();
});

test("the card tells which scores are allowed, how to score and what to show; losses stand by department", async () => {
  const workbook = await filled("steps", [10]);
  workbook.score("1.1", 3);
  workbook.score("1.2", 1);
  workbook.score("2.2", 3);
  await buildLostPoints(workbook.workbook, [workbook.set]);
  await openScorebook(workbook.workbook, { view: "lost" });
  const card = screen.getByRole("region", { name: text.card.title("1.1") });
  for (const told of ["bội số của 0,25", /^Tỷ lệ nhiệm vụ hoàn thành/, /^Kế hoạch; báo cáo năm/]) {
    expect(within(card).getByText(told)).toBeVisible();
  }
  const departments = screen.getByLabelText("Điểm mất theo ngành, BPCM");
  expect(departments).toHaveTextContent("Văn phòng - thống kê xã2Địa chính - nông nghiệp, xây dựng và môi trường xã1");
});
