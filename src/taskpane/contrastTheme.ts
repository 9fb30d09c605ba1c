/** Comes only where it is shown. */
export { teamsHighContrastTheme as theme } from "@fluentui/react-components";
