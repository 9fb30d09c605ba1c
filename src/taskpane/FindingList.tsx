import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckedScorebook } from "../actions/inspect";
import { offersOf } from "../actions/offers";
import type { CriteriaSet } from "../criteria/criteriaSet";
import { findingScreenMessages } from "../messages/findingScreens";
import { describeCause, findingTitle, severityName, type Audience, type Offer } from "../messages/findings";
import type { FoldedFinding } from "../scoring/causes/folded";
import type { Finding, Severity } from "../scoring/finding";
import { useCommands } from "./commands/commands";
import { OfferButtons } from "./commands/OfferButtons";
import { Disclosure } from "./Disclosure";
import { FindingFold } from "./FindingFold";
import { groupFindings, type FindingGroup, type FindingPlace } from "./groupFindings";
import { ErrorIcon, InformationIcon, PendingIcon, WarningIcon } from "./icons";
import { isNotEntered } from "./nextStep";
import { stageName, usePane, useSentences } from "./PaneContext";
import { PlainButton } from "./PlainButton";
import { findingId } from "./view";

const ICONS = { error: ErrorIcon, warning: WarningIcon, information: InformationIcon, "not-entered": PendingIcon };

const useStyles = makeStyles({
  group: { marginTop: "16px", ":first-child": { marginTop: 0 } },
  heading: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  domain: {
    margin: "10px 0 2px",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyle: "none", margin: "0 -8px", padding: 0 },
  finding: { display: "grid", gridTemplateColumns: "16px 1fr auto", gap: "0 8px", padding: "8px" },
  icon: { display: "flex", alignItems: "center", height: tokens.lineHeightBase300 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  information: { color: tokens.colorBrandForeground1 },
  "not-entered": { color: tokens.colorNeutralForeground3 },
  title: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  cell: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200, paddingTop: "1px" },
  sentence: { gridColumn: "2 / -1", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  place: { gridColumn: "2 / -1", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  own: { margin: "0 8px 8px 32px" },
  many: { margin: "0 8px" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px", listStyle: "none", margin: "0 0 8px", padding: "0 0 0 24px" },
  chip: {
    width: "auto",
    padding: "3px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

interface FindingListProps {
  readonly set: CriteriaSet;
  readonly findings: readonly Finding[];
  /** Who reads: its owner unless told otherwise. */
  readonly audience?: Audience;
  /** The scorebook in hand, where the findings are its own: then what the pane can do about them is named, and offered here. */
  readonly checked?: CheckedScorebook;
  /** Whether each is told with its sheet: where they may be of several. */
  readonly tellsSheet?: boolean;
  /** Goes to a cell of the open workbook; null where that is not the one that the findings are of. */
  readonly goTo: ((sheet: string, address: string) => void) | null;
  /** Between the buttons and the findings. */
  readonly children?: ReactNode;
}

/** Findings by severity, then by place; choosing one goes to its cell. Every button that a sentence names stands above or below it. */
export function FindingList(props: FindingListProps) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useSentences(findingScreenMessages);
  const { findings, set, audience, checked, children } = props;
  const offerOf = checked ? offersOf(checked) : () => null;
  const groups = groupFindings(findings, set, audience);
  const offers = groups.flatMap(({ parts }) =>
    parts.flatMap(({ items }) => items.map((item) => (item.kind === "one" ? offerOf(item.finding) : null))),
  );
  const headingOf = (heading: FindingGroup["heading"]) => (heading === "not-entered" ? say.notEntered : severityName(heading, language));
  return (
    <>
      {checked && <OfferButtons checked={checked} named={new Set(offers.filter((offer) => offer !== null))} />}
      {children}
      {groups.map(({ heading, count, parts }) => (
        <section key={heading} className={styles.group}>
          <h2 className={styles.heading}>
            {headingOf(heading)} ({count})
          </h2>
          {parts.map(({ place, items }, i) => (
            <div key={i}>
              {place && <PlaceHeading place={place} />}
              <ul className={styles.list}>
                {items.map((item, j) => (
                  <li key={j}>
                    {item.kind === "one" ? (
                      <FindingLine {...props} {...item} offer={offerOf(item.finding)} heading={heading} />
                    ) : (
                      <ManyFindings {...props} findings={item.findings} heading={heading} />
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function PlaceHeading({ place }: { place: FindingPlace }) {
  const styles = useStyles();
  const say = useSentences(findingScreenMessages);
  const names = { "lost-table": say.lostTable, "other-row": say.otherPlace };
  return <h3 className={styles.domain}>{typeof place === "string" ? names[place] : `${place.code}. ${place.name}`}</h3>;
}

function FindingIcon({ heading }: { heading: Severity | "not-entered" }) {
  const styles = useStyles();
  const Icon = ICONS[heading];
  return (
    <span className={mergeClasses(styles.icon, styles[heading])}>
      <Icon />
    </span>
  );
}

interface FindingLineProps extends Omit<FindingListProps, "findings">, Pick<FoldedFinding, "finding" | "follows"> {
  readonly heading: FindingGroup["heading"];
  readonly offer: Offer | null;
}

function FindingLine({ set, finding, follows, heading, audience = "owner", offer, tellsSheet, goTo }: FindingLineProps) {
  const styles = useStyles();
  const { language, state } = usePane();
  const say = useSentences(findingScreenMessages);
  const { cell, sheet, code } = finding;
  const id = findingId(finding);
  const { decimalMark } = state;
  const body = (
    <>
      <FindingIcon heading={heading} />
      <span className={styles.title}>{findingTitle(code, language)}</span> <span className={styles.cell}>{goTo && cell}</span>{" "}
      <span className={styles.sentence}>{describeCause({ finding, follows }, set, language, audience, { offer, decimalMark })}</span>
      {tellsSheet && <span className={styles.place}> {say.place(sheet, cell)}</span>}
    </>
  );
  return (
    <>
      {cell === null || !goTo ? (
        <div className={styles.finding} id={id}>
          {body}
        </div>
      ) : (
        <PlainButton className={styles.finding} id={id} onClick={() => goTo(sheet, cell)}>
          {body}
        </PlainButton>
      )}
      <OwnButton finding={finding} offer={offer} />
      <FindingFold set={set} findings={follows} goTo={goTo} />
    </>
  );
}

/** What is offered for one finding alone, or at each that needs it. */
function OwnButton({ finding, offer }: Pick<FindingLineProps, "finding" | "offer">) {
  const styles = useStyles();
  const { restore, moveBack } = useCommands();
  const command = offer === "restore" ? restore : offer === "move-back" ? moveBack(finding.cell ?? "", String(finding.expected)) : null;
  if (!command) return null;
  return (
    <Button size="small" className={styles.own} onClick={command.run}>
      {command.label}
    </Button>
  );
}

/** One line for many blanks of one kind; opened, it shows where each is. */
function ManyFindings({ set, findings, heading, goTo }: FindingListProps & Pick<FindingLineProps, "heading">) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useSentences(findingScreenMessages);
  const first = findings[0]!;
  const title = isNotEntered(first)
    ? say.missing(findings.length, stageName(set, first.stage ?? ""))
    : say.many(findings.length, findingTitle(first.code, language));
  return (
    <div className={styles.many}>
      <Disclosure title={title} icon={<FindingIcon heading={heading} />}>
        <ul className={styles.cells}>
          {findings.map(({ criterion, cell, sheet }, i) => (
            <li key={i}>
              {goTo ? (
                <PlainButton
                  className={styles.chip}
                  aria-label={`${criterion ?? ""} ${cell === null ? "" : say.goTo(cell)}`}
                  onClick={() => cell !== null && goTo(sheet, cell)}
                >
                  {criterion ?? cell}
                </PlainButton>
              ) : (
                <span className={styles.chip}>{[criterion, cell].filter(Boolean).join(" · ")}</span>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
