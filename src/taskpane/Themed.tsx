import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { PaneHost, ThemeKind } from "./host";

const THEMES = { light: webLightTheme, dark: webDarkTheme, "high-contrast": teamsHighContrastTheme } as const;

/** Office's theme where it tells, else the system's. */
export function Themed({ host, children }: { host: Pick<PaneHost, "theme" | "onThemeChanged">; children: ReactNode }) {
  const [kind, setKind] = useState(() => host.theme() ?? systemTheme());
  useEffect(() => {
    const look = () => setKind(host.theme() ?? systemTheme());
    const queries = [window.matchMedia(DARK), window.matchMedia(FORCED_COLOURS)];
    const stop = host.onThemeChanged(look);
    for (const query of queries) query.addEventListener("change", look);
    return () => {
      stop();
      for (const query of queries) query.removeEventListener("change", look);
    };
  }, [host]);
  useEffect(() => {
    // The page around the pane: its background, and the scroll bars that the browser draws.
    document.documentElement.style.colorScheme = kind === "light" ? "light" : "dark";
    document.body.style.backgroundColor = THEMES[kind].colorNeutralBackground1;
  }, [kind]);
  return <FluentProvider theme={THEMES[kind]}>{children}</FluentProvider>;
}

const DARK = "(prefers-color-scheme: dark)";
const FORCED_COLOURS = "(forced-colors: active)";

function systemTheme(): ThemeKind {
  if (window.matchMedia(FORCED_COLOURS).matches) return "high-contrast";
  return window.matchMedia(DARK).matches ? "dark" : "light";
}
