import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { notHereMessages } from "../../../src/messages/notHere";
import { ErrorBoundary } from "../../../src/taskpane/ErrorBoundary";
import { NotHere } from "../../../src/taskpane/NotHere";
import { openScorebook, text } from "../openPane";
import { scoredWorkbook } from "../workbooks";

describe("a screen that fails", () => {
  let log: jest.SpyInstance;
  beforeEach(() => (log = jest.spyOn(console, "error").mockImplementation(() => undefined)));
  afterEach(() => log.mockRestore());

  it("gives way to a sentence and a way on, and no word of the program's own", async () => {
    let fails = true;
    const Screen = () => {
      if (fails) throw new TypeError("Cannot read properties of undefined (reading 'totals')");
      return <p>89,75</p>;
    };
    render(
      <ErrorBoundary language="vi">
        <Screen />
      </ErrorBoundary>,
    );
    expect(screen.getByRole("heading", { level: 1, name: text.broken.title })).toBeVisible();
    expect(screen.getByText(text.broken.body)).toBeVisible();
    expect(document.body).not.toHaveTextContent(/TypeError|undefined|totals|\.tsx?/);
    await userEvent.click(screen.getByRole("button", { name: text.broken.again }));
    expect(screen.getByRole("heading", { name: text.broken.title })).toBeVisible();
    fails = false;
    await userEvent.click(screen.getByRole("button", { name: text.broken.again }));
    expect(screen.getByText("89,75")).toBeVisible();
  });

  it("is nothing that a whole pane shows", async () => {
    await openScorebook(await scoredWorkbook());
    expect(screen.queryByText(text.broken.title)).toBeNull();
    expect(log).not.toHaveBeenCalled();
  });
});

describe("where the add-in cannot run", () => {
  it.each([
    ["not-excel", "notExcel", "vi"],
    ["not-excel", "notExcel", "en"],
    ["too-old", "tooOld", "vi"],
    ["too-old", "tooOld", "en"],
  ] as const)("a page says why and what to do: %s, %s, %s", (kind, key, language) => {
    render(<NotHere kind={kind} language={language} />);
    const { title, body, steps, note } = notHereMessages[language][key];
    expect(screen.getByRole("heading", { level: 1, name: title })).toBeVisible();
    expect(screen.getByText(body)).toBeVisible();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(steps);
    expect(screen.getByText(note)).toBeVisible();
  });
});
