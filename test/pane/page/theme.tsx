import { act, render, screen } from "@testing-library/react";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ThemeKind } from "../../../src/taskpane/host";
import { Themed } from "../../../src/taskpane/Themed";
import { fetchTheme } from "../../../src/taskpane/themes";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";
const BACKGROUNDS: Record<ThemeKind, string> = {
  light: webLightTheme.colorNeutralBackground1,
  dark: webDarkTheme.colorNeutralBackground1,
  "high-contrast": teamsHighContrastTheme.colorNeutralBackground1,
};

/** The system's own wishes, which a person can change while the pane is open. */
function systemThat(...wished: string[]) {
  const queries = new Map<string, EventTarget & { matches: boolean }>();
  window.matchMedia = ((media: string) => {
    if (!queries.has(media)) queries.set(media, Object.assign(new EventTarget(), { media, matches: wished.includes(media) }));
    return queries.get(media)!;
  }) as typeof window.matchMedia;
  return (media: string, matches: boolean) =>
    act(async () => {
      const query = queries.get(media)!;
      query.matches = matches;
      query.dispatchEvent(new Event("change"));
    });
}

/** The pane's frame in an Office that shows a theme, or that does not tell which. */
async function openIn(office: ThemeKind | null) {
  let shown = office;
  const listeners = new Set<() => void>();
  const host = {
    theme: () => shown,
    onThemeChanged: (tell: () => void) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  };
  const { unmount } = render(
    <Themed host={host} first={await fetchTheme(host)}>
      <p>Sổ điểm</p>
    </Themed>,
  );
  const change = (kind: ThemeKind) =>
    act(async () => {
      shown = kind;
      for (const tell of listeners) tell();
    });
  return { change, unmount, listeners };
}

/** The background that the theme around the pane gives to all in it. */
function shownTheme(): string {
  return getComputedStyle(screen.getByText("Sổ điểm").parentElement!).getPropertyValue("--colorNeutralBackground1");
}

describe("the pane's theme", () => {
  const { matchMedia } = window;
  afterEach(() => (window.matchMedia = matchMedia));

  it.each(["light", "dark", "high-contrast"] as const)("is Office's, whatever the system wishes: %s", async (kind) => {
    systemThat(kind === "light" ? DARK : "");
    await openIn(kind);
    expect(shownTheme()).toBe(BACKGROUNDS[kind]);
    expect(document.documentElement.style.colorScheme).toBe(kind === "light" ? "light" : "dark");
    expect(document.body).toHaveStyle({ backgroundColor: BACKGROUNDS[kind] });
  });

  it.each([
    ["light", []],
    ["dark", [DARK]],
    ["high-contrast", [FORCED, DARK]],
  ] as const)("is the system's where Office does not tell: %s", async (kind, wished) => {
    systemThat(...wished);
    await openIn(null);
    expect(shownTheme()).toBe(BACKGROUNDS[kind]);
  });

  it("follows Office and the system while the pane is open", async () => {
    const wish = systemThat();
    const { change } = await openIn(null);
    expect(shownTheme()).toBe(BACKGROUNDS.light);
    await wish(DARK, true);
    expect(shownTheme()).toBe(BACKGROUNDS.dark);
    await wish(FORCED, true);
    expect(shownTheme()).toBe(BACKGROUNDS["high-contrast"]);
    await change("light");
    expect(shownTheme()).toBe(BACKGROUNDS.light);
  });

  it("asks nobody any more once the pane is closed", async () => {
    systemThat();
    const { unmount, listeners } = await openIn("dark");
    expect(listeners.size).toBe(1);
    unmount();
    expect(listeners.size).toBe(0);
  });
});
