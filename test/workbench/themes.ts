/** Office themes as Excel tells them to a pane: colours as numbers. */
export const THEMES = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#242424",
  },
  dark: {
    bodyBackgroundColor: "#292929",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#292929",
    controlForegroundColor: "#FFFFFF",
  },
  contrast: {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#FFFF00",
    controlBackgroundColor: "#000000",
    controlForegroundColor: "#FFFF00",
  },
} as const;

export type ThemeName = keyof typeof THEMES;
