import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { PaneHost } from "./host";
import { DARK, fetchTheme, FORCED_COLOURS, wantedTheme, type PaneTheme } from "./themes";

interface ThemedProps {
  readonly host: Pick<PaneHost, "theme" | "onThemeChanged">;
  readonly first: PaneTheme;
  readonly children: ReactNode;
}

/** The pane in Office's theme, or the system's, whichever is shown while it is open. */
export function Themed({ host, first, children }: ThemedProps) {
  const [{ kind, theme }, show] = useState(first);
  useEffect(() => {
    const take = (fetched: PaneTheme) => {
      if (fetched.kind === wantedTheme(host)) show(fetched);
    };
    // Where a theme cannot be had, the pane can be read in the one that it has, and the next look tries again.
    const look = () => void fetchTheme(host).then(take, () => undefined);
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
    document.body.style.backgroundColor = theme.colorNeutralBackground1;
  }, [kind, theme]);
  return <FluentProvider theme={theme}>{children}</FluentProvider>;
}
