import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { build, addressOf, SCORES, SET } from "../../unit/seed";
import { MemoryWorkbook } from "../../unit/memoryWorkbook";
import { mainButton, openPane, openScorebook, tab, text } from "../openPane";
import { isDummy, tabStops } from "../tabStops";
import { emptyTemplate, reportedWorkbook, scoredWorkbook } from "../workbooks";

const nameOf = (element: Element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();

/** Everything that can be used, and its name as it is read out. */
const CONTROLS = ["button", "tab", "textbox", "combobox"] as const;
const controls = () => CONTROLS.flatMap((role) => screen.queryAllByRole(role));

describe("the pane by keyboard", () => {
  it("goes from the tabs over the commands and the part in front to the next step", async () => {
    const { user } = await openScorebook(await scoredWorkbook());
    const stops = await tabStops(user);
    expect(stops.map(nameOf)).toEqual([
      expect.stringContaining(text.tabs.overview),
      text.moreCommands,
      ...SET.domains.map(({ code, name }) => expect.stringMatching(new RegExp(`^${code}\\. ${name}`))),
      text.next.build,
    ]);
  });

  it("turns from tab to tab by the arrow keys, and opens one by Enter", async () => {
    const { user } = await openScorebook(await scoredWorkbook());
    await user.tab();
    if (isDummy(document.activeElement!)) await user.tab();
    expect(tab(text.tabs.overview)).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(tab(text.tabs.findings(0))).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(tab(text.tabs.findings(0))).toHaveAttribute("aria-selected", "true");
    expect(screen.getByRole("tabpanel", { name: new RegExp(text.tabs.findings(0).replace(/[()]/g, ".")) })).toBeVisible();
  });

  it("opens a domain and a criterion, and chooses one, without the mouse", async () => {
    const { user, host } = await openScorebook(await scoredWorkbook());
    const bar = screen.getByRole("button", { name: /^7\. / });
    bar.focus();
    await user.keyboard("{Enter}");
    expect(bar).toHaveAttribute("aria-expanded", "true");
    await user.tab();
    expect(document.activeElement).toHaveTextContent(/^7\.1/);
    await user.keyboard(" ");
    expect(host.selected).toHaveLength(2);
  });

  it("opens the commands, goes through them, and comes back to their button by Escape", async () => {
    const { user } = await openScorebook(await scoredWorkbook());
    const opener = screen.getByRole("button", { name: text.moreCommands });
    opener.focus();
    await user.keyboard("{Enter}");
    expect(opener).toHaveAttribute("aria-expanded", "true");
    expect(await screen.findByRole("menuitem", { name: text.recheck })).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("menuitem", { name: text.next.build })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menuitem", { name: text.recheck })).toBeNull();
    expect(opener).toHaveFocus();
    expect(opener).toHaveAttribute("aria-expanded", "false");
  });

  it("closes the commands when the focus or the mouse goes elsewhere", async () => {
    const { user } = await openScorebook(await scoredWorkbook());
    const opener = screen.getByRole("button", { name: text.moreCommands });
    await user.click(opener);
    await screen.findByRole("menuitem", { name: text.recheck });
    await user.tab({ shift: true });
    expect(opener).toHaveAttribute("aria-expanded", "false");
    await user.click(opener);
    await user.click(screen.getByRole("heading", { level: 1 }));
    expect(opener).toHaveAttribute("aria-expanded", "false");
  });

  it("takes the focus into the commands also where the browser gives a pressed button none, as on a Mac", async () => {
    await openScorebook(await scoredWorkbook());
    fireEvent.click(screen.getByRole("button", { name: text.moreCommands }));
    expect(await screen.findByRole("menuitem", { name: text.recheck })).toHaveFocus();
  });

  it("sends the focus into the box that the next step is about", async () => {
    const book = await scoredWorkbook();
    await build(book);
    const { user } = await openScorebook(book);
    mainButton().focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("textbox", { name: text.card.reason })).toHaveFocus());
    await user.tab();
    expect(screen.getByRole("textbox", { name: text.card.remedy })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole("textbox", { name: text.card.person })).toHaveFocus();
  });
});

describe("the pane for somebody who hears it", () => {
  const everyName = () => {
    for (const control of controls()) expect(control).toHaveAccessibleName();
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(screen.getAllByRole("main")).toHaveLength(1);
  };

  it("names every control in every part", async () => {
    const { user, host, book } = await openScorebook(await reportedWorkbook());
    everyName();
    await user.click(tab(text.tabs.findings(0)));
    everyName();
    await user.click(tab(/^Mất điểm/));
    const row = await addressOf(book, "3.1", "name");
    await act(() => host.select(SCORES, row));
    await screen.findByRole("region", { name: text.card.title("3.1") });
    everyName();
    await user.click(screen.getByRole("button", { name: text.card.changeSplit }));
    const dialog = await screen.findByRole("alertdialog");
    for (const control of CONTROLS.flatMap((role) => within(dialog).queryAllByRole(role))) expect(control).toHaveAccessibleName();
  });

  it("tells what a box lacks beside it", async () => {
    const book = new MemoryWorkbook();
    book.addSheet("Sheet1");
    const { user } = openPane(book);
    const unit = await screen.findByRole("textbox", { name: text.insert.unit });
    expect(unit).toBeRequired();
    expect(unit).toHaveAccessibleDescription(text.insert.unitHint);
    everyName();
    await user.click(screen.getByRole("button", { name: text.insert.submit }));
    expect(unit).toBeInvalid();
    expect(unit).toHaveAccessibleDescription(expect.stringContaining(text.insert.unitMissing));
  });

  it("says which part and which criterion are in hand, and not by colour alone", async () => {
    const book = await scoredWorkbook();
    await build(book);
    const { host } = await openScorebook(book, { view: "lost" });
    const row = await addressOf(book, "5.2", "name");
    await act(() => host.select(SCORES, row));
    await screen.findByRole("region", { name: text.card.title("5.2") });
    const current = screen.getAllByRole("button").filter((button) => button.getAttribute("aria-current") === "true");
    expect(current.map(({ children }) => children[0]!.textContent)).toEqual(["5.2"]);
    expect(tab(/^Mất điểm/)).toHaveAttribute("aria-selected", "true");
    for (const drawing of document.querySelectorAll("svg")) expect(drawing).toHaveAttribute("aria-hidden", "true");
  });

  it("has a region for what commands did before any has", async () => {
    await openScorebook(await emptyTemplate());
    const [region] = screen.getAllByRole("status");
    expect(region).toBeEmptyDOMElement();
    expect(region).toHaveAttribute("aria-live", "polite");
  });
});
