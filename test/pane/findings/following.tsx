import { act, screen, waitFor, within } from "@testing-library/react";
import { describeFinding, findingTitle, severityName } from "../../../src/messages/findings";
import { workbookMessages } from "../../../src/messages/workbook";
import { scoreFindings } from "../../../src/taskpane/nextStep";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { addressOf, checked, LOST, scoreCell, SCORES, SET } from "../../unit/seed";
import { mainButton, openPane, openScorebook, tab, text } from "../openPane";
import { emptyTemplate, reportedWorkbook, scoredWorkbook } from "../workbooks";

/** A read of the workbook that takes as long as the test says. */
function slowReads(host: { gate: Promise<void> | null }): () => void {
  let release: () => void = () => undefined;
  host.gate = new Promise((done) => {
    release = () => {
      host.gate = null;
      done();
    };
  });
  return () => act(release);
}

/** Waits until the pane shows this total. */
const figure = (total: string) => waitFor(() => expect(screen.getByRole("region", { name: /^Vòng / })).toHaveTextContent(`${total} / 100`));

const sentenceOf = async (book: Parameters<typeof checked>[0], code: string) => {
  const { findings } = await checked(book);
  return describeFinding(
    findings.find((finding) => finding.code === code)!,
    SET,
    "vi",
  );
};

describe("the pane while scores are typed", () => {
  it("counts what is entered, and adds up domains and total", async () => {
    const { host, book } = await openScorebook(await emptyTemplate());
    expect(screen.getByText(text.entered(0, 54))).toBeVisible();
    const [first, second] = [await scoreCell(book, "1.1", "self"), await scoreCell(book, "1.2", "self")];
    act(() => host.type(SCORES, first, "0,5"));
    expect(screen.getByText(text.stale)).toBeVisible();
    expect(await screen.findByText(`${text.entered(1, 54)} · ${text.provisional}`)).toBeVisible();
    expect(screen.queryByText(text.stale)).toBeNull();
    expect(screen.queryByText(text.firstRun.title)).toBeNull();
    act(() => host.type(SCORES, second, "0,25"));
    expect(await screen.findByText(`${text.entered(2, 54)} · ${text.provisional}`)).toBeVisible();
    const { domains, total } = SET;
    const figure = screen.getByRole("region", { name: text.stage("Tự đánh giá") });
    expect(figure).toHaveTextContent(`0,75 / ${total / 1_000_000}`);
    const [domain] = domains;
    expect(screen.getByRole("button", { name: new RegExp(`^1\\. ${domain!.name}: 0,75 trên `) })).toBeVisible();
    expect(mainButton()).toHaveTextContent(text.next.enter("1.3"));
  });

  it("shows the real report: how the figure came from stage to stage, and every domain", async () => {
    await openScorebook(await scoredWorkbook());
    const figure = screen.getByRole("region", { name: text.stage(SET.stages.at(-1)!.name) });
    expect(figure).toHaveTextContent(/89,75 \/ 100/);
    expect(within(figure).getByRole("group", { name: text.journey })).toHaveTextContent(/97,5.*→.*93,75.*→.*89,75/);
    expect(within(figure).getByText(text.entered(54, 54))).toBeVisible();
    const bars = within(screen.getByRole("main")).getAllByRole("button");
    expect(bars).toHaveLength(8);
    const { totals } = await checked(await scoredWorkbook());
    const council = totals.stages.at(-1)!;
    SET.domains.forEach(({ code, name, maximum }, i) => {
      const shown = (points: number) => String(points / 1_000_000).replace(".", ",");
      expect(bars[i]).toHaveAccessibleName(
        expect.stringContaining(`${code}. ${name}: ${shown(council.domains[code]!)} trên ${shown(maximum)}`),
      );
    });
  });

  it("opens a domain on its criteria, selects its row, and a criterion's score cell", async () => {
    const { user, host, book } = await openScorebook(await scoredWorkbook());
    const bar = screen.getByRole("button", { name: /^7\. / });
    expect(bar).toHaveAttribute("aria-expanded", "false");
    await user.click(bar);
    expect(host.selected).toEqual([`${SCORES}!${await addressOf(book, "7", "name")}`]);
    await user.click(screen.getByRole("button", { name: /^7\.6 / }));
    expect(host.selected.at(-1)).toBe(`${SCORES}!${await scoreCell(book, "7.6", "council")}`);
    await user.click(tab(/^Mất điểm/));
    expect(screen.getByRole("region", { name: text.card.title("7.6") })).toBeVisible();
    await user.click(tab(text.tabs.overview));
    await user.click(screen.getByRole("button", { name: /^7\. / }));
    await user.click(screen.getByRole("button", { name: /^7\. / }));
    expect(screen.queryByRole("button", { name: /^7\.6 / })).toBeNull();
  });

  it("looks once after a burst of edits", async () => {
    const { host, book } = await openScorebook(await emptyTemplate());
    const cells = await Promise.all(["1.1", "1.2", "1.3", "1.4", "1.5"].map((code) => scoreCell(book, code, "self")));
    const before = host.counts.reads;
    act(() => cells.forEach((cell) => host.type(SCORES, cell, "0,1")));
    await screen.findByText(`${text.entered(5, 54)} · ${text.provisional}`);
    expect(host.counts.reads - before).toBe(1);
  });

  it("says that its figures are old until a look that came after the last edit", async () => {
    const { host, book } = await openScorebook(await emptyTemplate());
    const [first, second] = [await scoreCell(book, "1.1", "self"), await scoreCell(book, "1.2", "self")];
    const release = slowReads(host);
    const before = host.counts.reads;
    act(() => host.type(SCORES, first, "0,5"));
    await waitFor(() => expect(host.counts.reads).toBe(before + 1));
    act(() => host.type(SCORES, second, "0,25"));
    expect(screen.getByText(text.stale)).toBeVisible();
    release();
    expect(await screen.findByText(`${text.entered(2, 54)} · ${text.provisional}`)).toBeVisible();
    await waitFor(() => expect(screen.queryByText(text.stale)).toBeNull());
  });
});

describe("findings", () => {
  it("stand most serious first under their domain, say what to do, and select their cell", async () => {
    const { user, host, book } = await openScorebook(await scoredWorkbook(["self"]));
    expect(tab(text.tabs.findings(0))).toBeVisible();
    const [above, words] = [await scoreCell(book, "7.6", "self"), await scoreCell(book, "1.1", "self")];
    act(() => {
      host.type(SCORES, above, "12");
      host.edit(() => book.place(SCORES, words, "0,5", "@"));
    });
    // A score typed as text is what makes its domain's total wrong, which is an error and stands under it.
    await user.click(await screen.findByRole("tab", { name: text.tabs.findings(2) }));
    const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual([`${severityName("error", "vi")} (2)`]);
    const finding = screen.getByRole("button", { name: new RegExp(findingTitle("score/above-max", "vi")) });
    expect(finding).toHaveTextContent(await sentenceOf(book, "score/above-max"));
    await user.click(finding);
    expect(host.selected).toEqual([`${SCORES}!${above}`]);
    expect(mainButton()).toHaveTextContent(text.next.nextError);
  });

  it("are counted as warnings where nothing is wrong beyond", async () => {
    const { host, book } = await openScorebook(await scoredWorkbook(["self", "appraisal"]));
    const cell = await scoreCell(book, "7.15", "appraisal");
    act(() => host.type(SCORES, cell, "0,5"));
    const warnings = scoreFindings(await checked(book)).filter(({ severity }) => severity === "warning");
    expect(warnings.map(({ code }) => code)).toEqual(["score/raised"]);
    expect(await screen.findByRole("tab", { name: text.tabs.warnings(1) })).toBeVisible();
  });

  it("tell of many blanks in one line, which opens on where each is", async () => {
    const { user, host, book } = await openScorebook(await emptyTemplate());
    act(() => host.edit(() => undefined));
    await user.click(tab(text.tabs.findings(0)));
    expect(screen.getByText(text.findings.notBegun)).toBeVisible();
    const cell = await scoreCell(book, "1.1", "self");
    act(() => host.type(SCORES, cell, "0,5"));
    const many = await screen.findByRole("button", { name: text.findings.missing(53, "Tự đánh giá") });
    expect(tab(text.tabs.findings(0))).toBeVisible();
    expect(screen.getByText(text.findings.none)).toBeVisible();
    await user.click(many);
    const target = await scoreCell(book, "8.1", "self");
    await user.click(screen.getByRole("button", { name: `8.1 ${text.findings.goTo(target)}` }));
    expect(host.selected).toEqual([`${SCORES}!${target}`]);
  });

  it("are none in the real report", async () => {
    const { user } = await openScorebook(await reportedWorkbook());
    await user.click(tab(text.tabs.findings(0)));
    expect(screen.getByText(text.findings.none)).toBeVisible();
    expect(screen.getByText(text.findings.noneHint)).toBeVisible();
  });
});

describe("when Excel does not answer", () => {
  it("waits while a cell is being edited, without telling the person off, and looks once they move on", async () => {
    const { host, book } = await openScorebook(await emptyTemplate());
    const [first, second] = [await scoreCell(book, "1.1", "self"), await scoreCell(book, "1.2", "self")];
    host.refusesToRead = new WorkbookError("cell-being-edited");
    const before = host.counts.reads;
    act(() => host.type(SCORES, first, "0,5"));
    await waitFor(() => expect(host.counts.reads).toBe(before + 1));
    expect(screen.getByText(text.stale)).toBeVisible();
    expect(screen.queryByText(workbookMessages.vi["cell-being-edited"]({}))).toBeNull();
    host.refusesToRead = null;
    await act(() => host.select(SCORES, second));
    expect(await screen.findByText(`${text.entered(1, 54)} · ${text.provisional}`)).toBeVisible();
    expect(screen.queryByText(text.stale)).toBeNull();
  });

  it("says why it could not look, keeps what it showed, and looks again when asked", async () => {
    const { host, book, user } = await openScorebook(await scoredWorkbook());
    host.refusesToRead = new WorkbookError("not-in-front");
    const cell = await scoreCell(book, "7.6", "council");
    act(() => host.type(SCORES, cell, "1"));
    expect(await screen.findByText(workbookMessages.vi["not-in-front"]({}))).toBeVisible();
    await figure("89,75");
    expect(screen.getByText(text.stale)).toBeVisible();
    host.refusesToRead = null;
    await user.click(screen.getByRole("button", { name: text.recheck }));
    await figure("90,75");
    expect(screen.queryByText(workbookMessages.vi["not-in-front"]({}))).toBeNull();
  });

  it("takes back that it could not look once a later look went well by itself", async () => {
    const { host, book } = await openScorebook(await scoredWorkbook());
    host.refusesToRead = new WorkbookError("not-in-front");
    const cell = await scoreCell(book, "7.6", "council");
    act(() => host.type(SCORES, cell, "1"));
    await screen.findByText(workbookMessages.vi["not-in-front"]({}));
    host.refusesToRead = null;
    act(() => host.type(SCORES, cell, "0,5"));
    await figure("90,25");
    expect(screen.queryByText(workbookMessages.vi["not-in-front"]({}))).toBeNull();
  });

  it("says so where the first look fails, and opens once it is asked again", async () => {
    const { host, user } = openPane(await scoredWorkbook(), {
      prepare: (closed) => (closed.refusesToRead = new WorkbookError("cell-being-edited")),
    });
    expect(await screen.findByRole("alert")).toHaveTextContent(workbookMessages.vi["cell-being-edited"]({}));
    host.refusesToRead = null;
    await user.click(screen.getByRole("button", { name: text.recheck }));
    await figure("89,75");
    expect(screen.queryByText(workbookMessages.vi["cell-being-edited"]({}))).toBeNull();
  });

  it("speaks a sentence even where nobody foresaw the failure", async () => {
    const { host, book } = await openScorebook(await scoredWorkbook());
    const reported = jest.fn();
    window.reportError = reported;
    const read = jest.spyOn(host.workbook, "read").mockRejectedValueOnce(new TypeError("x is undefined"));
    const cell = await scoreCell(book, "7.6", "council");
    act(() => host.type(SCORES, cell, "1"));
    expect(await screen.findByText(text.unexpected)).toBeVisible();
    expect(reported).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });
});

describe("what is selected in Excel", () => {
  it("decides whose card stands on the tab of lost points, on either sheet", async () => {
    const { host, user, book } = await openScorebook(await reportedWorkbook(), { view: "lost" });
    const cardOf = (code: string) => screen.findByRole("region", { name: text.card.title(code) });
    await cardOf("1.6");
    const score = await addressOf(book, "5.2", "name");
    await act(() => host.select(SCORES, score));
    expect(await cardOf("5.2")).toBeVisible();
    const { lostSheet } = await checked(book);
    const row = lostSheet!.table.rows.find(({ criterion }) => criterion === "3.1")!;
    await act(() => host.select(LOST, row.reason.address));
    expect(await cardOf("3.1")).toBeVisible();
    await act(() => host.select("Sheet1", "A1"));
    expect(await cardOf("3.1")).toBeVisible();
    const whole = await addressOf(book, "1.1", "name");
    await act(() => host.select(SCORES, `${whole}:${whole},Z9`));
    expect(within(await cardOf("1.1")).getByText(text.card.notLost)).toBeVisible();
    await user.click(tab(text.tabs.overview));
  });
});
