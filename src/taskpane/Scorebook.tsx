import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { CheckedScorebook } from "../actions/inspect";
import type { PaneMessages } from "../messages/pane";
import { CommandMenu } from "./commands/CommandMenu";
import { LaterFindings, LaterLostPoints, LaterReview } from "./laterParts";
import { scoreCauses } from "./nextStep";
import { Overview } from "./Overview";
import { Panel } from "./Panel";
import { usePane } from "./PaneContext";
import { COMPACT, NARROW, PANEL_ID, type View } from "./view";

const useStyles = makeStyles({
  navigation: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "0 8px 0 12px",
    [COMPACT]: { padding: "0 8px 0 16px" },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    minWidth: 0,
    // Four in one line of the pane as Office opens it, and of its narrowest, beside the scroll bar of Windows.
    [COMPACT]: {
      justifyContent: "space-between",
      "& .fui-Tab": { paddingLeft: 0, paddingRight: 0, whiteSpace: "nowrap" },
      "& .fui-Tab__content": { paddingLeft: 0, paddingRight: 0, fontSize: tokens.fontSizeBase200 },
      // Room that every tab keeps for the time when it is the chosen one.
      "& .fui-Tab__content--reserved-space": { display: "none" },
    },
    [NARROW]: { flexWrap: "wrap" },
  },
});

interface ScorebookProps {
  readonly checked: CheckedScorebook;
  readonly view: View;
}

/** A scorebook in its parts, and what of the reviewing level stands beside them. */
export function Scorebook({ checked, view }: ScorebookProps) {
  return (
    <>
      <Navigation checked={checked} view={view} />
      <Panel role="tabpanel" aria-labelledby={tabId(view)}>
        {view === "overview" && <Overview checked={checked} />}
        {view === "findings" && <LaterFindings.Part checked={checked} />}
        {view === "lost" && <LaterLostPoints.Part checked={checked} />}
        {view === "review" && <LaterReview.Part leave={null} />}
      </Panel>
    </>
  );
}

function Navigation({ checked, view }: ScorebookProps) {
  const styles = useStyles();
  const { store, text, show } = usePane();
  return (
    <nav className={styles.navigation} aria-label={text.tabs.label}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={text.tabs.label}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          store.goOn();
          show(value as View);
        }}
      >
        <Tab id={tabId("overview")} value="overview" aria-controls={PANEL_ID}>
          {text.tabs.overview}
        </Tab>
        <Tab id={tabId("findings")} value="findings" aria-controls={PANEL_ID}>
          {findingsTab(checked, text.tabs)}
        </Tab>
        <Tab id={tabId("lost")} value="lost" aria-controls={PANEL_ID}>
          {text.tabs.lost(checked.lostStage === null ? null : checked.lost.length)}
        </Tab>
        <Tab id={tabId("review")} value="review" aria-controls={PANEL_ID}>
          {text.tabs.review}
        </Tab>
      </TabList>
      <CommandMenu />
    </nav>
  );
}

/** Counts what the main button counts and the list's first heading does: errors, or warnings where there are no errors. */
function findingsTab(checked: CheckedScorebook, tabs: PaneMessages["tabs"]): string {
  const [errors, warnings] = [scoreCauses(checked, "error").length, scoreCauses(checked, "warning").length];
  return errors === 0 && warnings > 0 ? tabs.warnings(warnings) : tabs.findings(errors);
}

function tabId(view: View): string {
  return `tab-${view}`;
}
