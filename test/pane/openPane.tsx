import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Language } from "../../src/messages/language";
import { findingScreenMessages } from "../../src/messages/findingScreens";
import { lostPointsMessages } from "../../src/messages/lostPoints";
import { paneMessages } from "../../src/messages/pane";
import { App } from "../../src/taskpane/App";
import { recallLanguage } from "../../src/taskpane/shownLanguage";
import { Themed } from "../../src/taskpane/Themed";
import { LIGHT } from "../../src/taskpane/themes";
import type { View } from "../../src/taskpane/view";
import type { MemoryWorkbook } from "../unit/memoryWorkbook";
import { FakeHost } from "./fakeHost";

/** What the pane says, its first parts included. */
export const textIn = (language: Language) => ({
  ...paneMessages[language],
  ...lostPointsMessages[language],
  findings: findingScreenMessages[language],
});

/** What it says to a Vietnamese official. */
export const text = textIn("vi");

/** The pane over a workbook, and the person in front of it. */
export interface OpenPane {
  readonly book: MemoryWorkbook;
  readonly host: FakeHost;
  readonly user: UserEvent;
  close(): void;
}

interface Opening {
  readonly language?: Language;
  readonly view?: View;
  readonly command?: "build" | null;
  /** Something to do to the host before the pane looks at it. */
  readonly prepare?: (host: FakeHost) => void;
}

/** Opens the pane; it may still be reading. */
export function openPane(book: MemoryWorkbook, { language = "vi", view = "overview", command = null, prepare }: Opening = {}): OpenPane {
  const host = new FakeHost(book);
  prepare?.(host);
  const { unmount } = render(
    <Themed host={host} first={LIGHT}>
      <App host={host} firstLanguage={recallLanguage() ?? language} firstView={view} firstCommand={command} />
    </Themed>,
  );
  return { book, host, user: userEvent.setup({ delay: null }), close: unmount };
}

/** Opens the pane on a workbook that holds a scorebook, and waits until it shows it. */
export async function openScorebook(book: MemoryWorkbook, opening: Opening = {}): Promise<OpenPane> {
  const pane = openPane(book, opening);
  await screen.findByRole("tablist");
  await waitFor(() => expect(screen.queryByText(paneMessages[opening.language ?? "vi"].stale)).toBeNull());
  return pane;
}

/** The one main button, whatever it says. */
export function mainButton(): HTMLElement {
  return within(screen.getByLabelText(text.next.label)).getByRole("button");
}

/** What the pane tells of the last command. */
export async function told(sentence: string | RegExp): Promise<HTMLElement> {
  return screen.findByText(sentence, { selector: "[role=status] *" });
}

export function tab(name: string | RegExp): HTMLElement {
  return screen.getByRole("tab", { name });
}

/** Chooses a command of the menu. */
export async function command(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByRole("button", { name: text.moreCommands }));
  await user.click(await screen.findByRole("menuitem", { name }));
}
