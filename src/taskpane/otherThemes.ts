import { teamsHighContrastTheme, webDarkTheme } from "@fluentui/react-components";

/** The themes that come only where they are shown. */
export const OTHER_THEMES = { dark: webDarkTheme, "high-contrast": teamsHighContrastTheme } as const;
