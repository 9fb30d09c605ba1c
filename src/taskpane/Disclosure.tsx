import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  header: { color: "inherit" },
  button: { minHeight: "32px", padding: "4px 0", textAlign: "left" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  panel: { margin: 0 },
});

/** Of the one item: a title may change while it stands open. */
const ITEM = "item";

interface DisclosureProps {
  readonly title: string;
  /** Before the title; what opens and shuts is then told behind it. */
  readonly icon?: ReactElement;
  readonly size?: "small" | "medium" | "large";
  /** Whether it stands open at first. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A title that shows and hides what is below it. Not for the first look: Fluent's Accordion comes with it. */
export function Disclosure({ title, icon, size = "medium", isOpen = false, children }: DisclosureProps) {
  const styles = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={isOpen ? [ITEM] : []}>
      <AccordionItem value={ITEM}>
        <AccordionHeader
          className={styles.header}
          button={{ className: mergeClasses(styles.button, size !== "small" && styles.strong) }}
          size={size}
          icon={icon}
          expandIconPosition={icon ? "end" : "start"}
        >
          {title}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
