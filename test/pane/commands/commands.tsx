import fs from "node:fs";
import { screen, within } from "@testing-library/react";
import type { Language } from "../../../src/messages/language";
import { FIRST_COMMANDS, VIEWS } from "../../../src/taskpane/view";
import { mainButton, openPane, openScorebook, textIn } from "../openPane";
import { emptyTemplate, scoredWorkbook } from "../workbooks";

const MANIFEST = fs.readFileSync("manifest.xml", "utf8");

/** A text of the ribbon in the language of Excel. */
function ribbonText(id: string, language: Language): string {
  const [, vi, en] = MANIFEST.match(new RegExp(`id="${id}" DefaultValue="([^"]*)"><bt:Override Locale="en-US" Value="([^"]*)"`))!;
  return language === "vi" ? vi! : en!;
}

describe.each(["vi", "en"] as const)("a command has one name wherever it is offered: %s", (language) => {
  it("building, in the ribbon, on the main button and in the menu", async () => {
    const { user } = await openScorebook(await scoredWorkbook(), { language });
    const text = textIn(language);
    expect(within(screen.getByLabelText(text.next.label)).getByRole("button")).toHaveTextContent(ribbonText("Lost.Label", language));
    await user.click(screen.getByRole("button", { name: text.moreCommands }));
    expect(await screen.findByRole("menuitem", { name: ribbonText("Lost.Label", language) })).toBeVisible();
  });

  it("inserting, in the ribbon and in the form", async () => {
    openPane(await emptyTemplate(), { language, view: "insert" });
    expect(await screen.findByRole("button", { name: ribbonText("Insert.Label", language) })).toBeVisible();
  });
});

test("every button of the ribbon asks for a part of the pane, or a command, that there is", () => {
  const asked = [...MANIFEST.matchAll(/taskpane\.html\?([^"]*)"/g)].map(
    ([, query]) => new URLSearchParams(query!.replaceAll("&amp;", "&")),
  );
  expect(asked).toHaveLength(3);
  for (const query of asked) {
    expect(VIEWS).toContain(query.get("view"));
    expect([null, ...FIRST_COMMANDS]).toContain(query.get("do"));
  }
});

test("what the menu offers is what can be done on this scorebook", async () => {
  const { user } = await openScorebook(await scoredWorkbook());
  const text = textIn("vi");
  const offered = async () => {
    await user.click(screen.getByRole("button", { name: text.moreCommands }));
    const labels = (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
    await user.keyboard("{Escape}");
    return labels;
  };
  const others = [text.insertAnother, text.review, text.sets, text.move, text.compare, text.help, text.language];
  expect(await offered()).toEqual([text.recheck, text.next.build, text.lock, ...others]);
  await user.click(mainButton());
  await screen.findByText(text.lost.agrees("10,25"));
  expect(await offered()).toEqual([text.recheck, text.next.rebuild, text.lock, ...others]);
});
