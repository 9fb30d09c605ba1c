export interface OfficeTheme {
  readonly kind: "light" | "dark" | "high-contrast";
  /** Of the task pane, as "#rrggbb". */
  readonly background: string;
  readonly foreground: string;
}

/** The theme that Excel shows; null where it does not tell (Excel on the web): the pane then follows the system's. */
export function readTheme(): OfficeTheme | null {
  const theme: Office.OfficeTheme | undefined = typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  if (!theme?.bodyBackgroundColor || !theme.bodyForegroundColor) return null;
  return { kind: kindOf(theme), background: theme.bodyBackgroundColor, foreground: theme.bodyForegroundColor };
}

/**
 * Tells when the theme became another. Excel has no event for it, so it is looked up where it can have changed: when the person
 * comes back to the pane, or the system's colours change. Returns what stops it.
 */
export function onThemeChanged(tell: (theme: OfficeTheme | null) => void): () => void {
  let known = JSON.stringify(readTheme());
  const look = () => {
    const theme = readTheme();
    if (JSON.stringify(theme) === known) return;
    known = JSON.stringify(theme);
    tell(theme);
  };
  const systemQueries = ["(prefers-color-scheme: dark)", FORCED_COLOURS].map((query) => window.matchMedia(query));
  window.addEventListener("focus", look);
  for (const query of systemQueries) query.addEventListener("change", look);
  return () => {
    window.removeEventListener("focus", look);
    for (const query of systemQueries) query.removeEventListener("change", look);
  };
}

const FORCED_COLOURS = "(forced-colors: active)";

function kindOf(theme: Office.OfficeTheme): OfficeTheme["kind"] {
  if (window.matchMedia(FORCED_COLOURS).matches || hasContrastColours(theme)) return "high-contrast";
  return brightness(theme.bodyBackgroundColor) < 128 ? "dark" : "light";
}

/**
 * Whether the colours are those of a contrast theme on black: Office has no word for it, and not every web view forces the colours of
 * the system. A dark Office sets its controls off from what is behind them, in a grey; contrast themes draw both on black, and write
 * in white, yellow or green, without any shade.
 */
function hasContrastColours(theme: Office.OfficeTheme): boolean {
  const backgrounds = [theme.bodyBackgroundColor, theme.controlBackgroundColor];
  const foregrounds = [theme.bodyForegroundColor, theme.controlForegroundColor];
  return backgrounds.every((each) => /^#?0{6}$/.test(each)) && foregrounds.every((each) => /^#?(ffffff|ffff00|00ff00)$/i.test(each));
}

/** How bright a "#rrggbb" looks, 0 to 255. */
function brightness(colour: string): number {
  const value = parseInt(colour.replace("#", "").slice(0, 6), 16);
  return 0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
}
