import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ChoiceBox } from "../ChoiceBox";
import { stageName } from "../PaneContext";
import { NARROW } from "../view";
import { FileLine } from "./FileLine";
import { FILTERS, firstLines, LOOK_AT_ALL, PART, sectionsOf, SORTS, type ListLook, type ReviewSection } from "./reviewList";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  controls: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
    gap: "8px",
    marginTop: "16px",
  },
  search: { gridColumn: "1 / -1", minWidth: 0 },
  heading: {
    margin: "16px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyle: "none", margin: "0 -8px", padding: 0 },
  nothing: { margin: "24px 0", textAlign: "center", color: tokens.colorNeutralForeground2 },
  more: { width: "100%", marginTop: "8px" },
});

/** The files: ranked, sorted or filtered as the person wants; a line to each. */
export function FileList() {
  const styles = useStyles();
  const { review, reviewing, say } = useReview();
  const { files, found, look } = reviewing;
  if (files.length === 0) return null;
  const sections = sectionsOf(found, look);
  const count = sections.reduce((sum, { lines }) => sum + lines.length, 0);
  const shown = firstLines(sections, look.most);
  return (
    <section aria-label={say.list}>
      {files.length > 1 && <Controls look={look} />}
      {shown.map((section, i) => (
        <div key={i}>
          <SectionHeading section={section} />
          <ul className={styles.list}>
            {section.lines.map((line) => (
              <li key={line.file.id}>
                <FileLine line={line} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {count === 0 && (
        <div className={styles.nothing}>
          <p>{say.nothingFits}</p>
          <Button size="small" onClick={() => review.showList({ ...LOOK_AT_ALL, sort: look.sort })}>
            {say.showAll}
          </Button>
        </div>
      )}
      {count > look.most && (
        <Button className={styles.more} onClick={() => review.showList({ most: look.most + PART })}>
          {say.showMore(Math.min(PART, count - look.most))}
        </Button>
      )}
    </section>
  );
}

function SectionHeading({ section }: { section: ReviewSection }) {
  const styles = useStyles();
  const { reviewing, say } = useReview();
  const { heading, lines } = section;
  if (!heading) return <div className={styles.heading} />;
  if (heading.kind !== "group") {
    const title = heading.kind === "waiting" ? say.waitingGroup : say.notCheckedGroup;
    return (
      <h3 className={styles.heading}>
        {title} ({lines.length})
      </h3>
    );
  }
  const { set, year, stage } = heading.group;
  const hasOtherSets = reviewing.found.groups.some((group) => group.set.id !== set.id);
  return (
    <h3 className={styles.heading}>
      {say.group(year, stage === null ? null : stageName(set, stage))}
      {hasOtherSets && ` · ${set.title}`}
    </h3>
  );
}

function Controls({ look }: { look: ListLook }) {
  const styles = useStyles();
  const { review, reviewing, say } = useReview();
  const { files, found } = reviewing;
  const counts = { all: files.length, errors: found.counts.errors, "not-checked": found.counts.notChecked };
  const again = { most: PART };
  return (
    <div className={styles.controls}>
      <Input
        className={styles.search}
        type="search"
        aria-label={say.search}
        placeholder={say.search}
        value={look.search}
        onChange={(_, { value }) => review.showList({ ...again, search: value })}
      />
      <ChoiceBox
        aria-label={say.filter}
        value={look.filter}
        onChange={(_, { value }) => review.showList({ ...again, filter: value as ListLook["filter"] })}
      >
        {FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {say.filters[filter](counts[filter])}
          </option>
        ))}
      </ChoiceBox>
      <ChoiceBox
        aria-label={say.sort}
        value={look.sort}
        onChange={(_, { value }) => review.showList({ ...again, sort: value as ListLook["sort"] })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {say.sorts[sort]}
          </option>
        ))}
      </ChoiceBox>
    </div>
  );
}
