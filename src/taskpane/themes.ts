import { webLightTheme, type Theme } from "@fluentui/react-components";
import type { PaneHost, ThemeKind } from "./host";
import { LaterScript } from "./laterScript";

export interface PaneTheme {
  readonly kind: ThemeKind;
  readonly theme: Theme;
}

export const LIGHT: PaneTheme = { kind: "light", theme: webLightTheme };

const OTHERS = {
  dark: new LaterScript(() => import(/* webpackChunkName: "other-themes-dark" */ "./darkTheme")),
  "high-contrast": new LaterScript(() => import(/* webpackChunkName: "other-themes-contrast" */ "./contrastTheme")),
};

/** What the pane is to look like now. Throws a ToldFailure where that cannot be had. */
export async function fetchTheme(host: Pick<PaneHost, "theme">): Promise<PaneTheme> {
  const kind = wantedTheme(host);
  if (kind === "light") return LIGHT;
  const { theme } = await OTHERS[kind].fetch();
  return { kind, theme };
}

export const DARK = "(prefers-color-scheme: dark)";
export const FORCED_COLOURS = "(forced-colors: active)";

/** Office's theme where it tells, else the system's. */
export function wantedTheme(host: Pick<PaneHost, "theme">): ThemeKind {
  const told = host.theme();
  if (told) return told;
  if (window.matchMedia(FORCED_COLOURS).matches) return "high-contrast";
  return window.matchMedia(DARK).matches ? "dark" : "light";
}
