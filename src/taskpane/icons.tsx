/** The few icons that the pane needs, 16 × 16; what they mean is always said in words beside them or in the button's name. */
function icon(path: string, name: string) {
  const Icon = () => (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
  Icon.displayName = name;
  return Icon;
}

const CIRCLE = "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8";

export const ErrorIcon = icon(`${CIRCLE}M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4`, "ErrorIcon");
export const WarningIcon = icon("M8 2.2 14.2 13.4H1.8zM8 6.4v3.2M8 11.4v.1", "WarningIcon");
export const InformationIcon = icon(`${CIRCLE}M8 7.4v3.4M8 5v.1`, "InformationIcon");
export const CheckIcon = icon(`${CIRCLE}M5.2 8.2l2 2 3.8-4.2`, "CheckIcon");
export const PendingIcon = icon(`${CIRCLE}M8 4.8V8l2.2 1.6`, "PendingIcon");
export const MoreIcon = icon("M3.2 8h.1M8 8h.1M12.8 8h.1", "MoreIcon");
export const ForwardIcon = icon("M6.2 3.4 10.8 8l-4.6 4.6", "ForwardIcon");
export const BackIcon = icon("M9.8 3.4 5.2 8l4.6 4.6", "BackIcon");
export const ArrowIcon = icon("M2.5 8h10.4M9.2 4.2 13 8l-3.8 3.8", "ArrowIcon");
export const DismissIcon = icon("M4 4l8 8M12 4l-8 8", "DismissIcon");
export const FileIcon = icon("M4 1.8h5.2L12.4 5v9.2H4zM9 1.8v3.4h3.4", "FileIcon");
