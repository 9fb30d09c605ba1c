/** Comes only where it is shown. */
export { webDarkTheme as theme } from "@fluentui/react-components";
