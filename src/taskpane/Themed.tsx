import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { PaneHost } from "./host";

const THEMES = { light: webLightTheme, dark: webDarkTheme, "high-contrast": teamsHighContrastTheme };

/** Office's theme where it tells, else the system's. */
export function Themed({ host, children }: { host: Pick<PaneHost, "theme" | "onThemeChanged">; children: ReactNode }) {
  const [kind, setKind] = useState(() => host.theme() ?? systemTheme());
  useEffect(() => host.onThemeChanged(() => setKind(host.theme() ?? systemTheme())), [host]);
  return <FluentProvider theme={THEMES[kind]}>{children}</FluentProvider>;
}

function systemTheme(): keyof typeof THEMES {
  if (window.matchMedia("(forced-colors: active)").matches) return "high-contrast";
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
