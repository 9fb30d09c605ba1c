import { teamsHighContrastTheme, webLightTheme } from "@fluentui/react-components";

/** In the letters of the other themes: its own are wider. */
export const theme = { ...teamsHighContrastTheme, fontFamilyBase: webLightTheme.fontFamilyBase };
