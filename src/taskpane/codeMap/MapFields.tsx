import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { findCriterion, type Criterion } from "../../criteria/criteriaSet";
import { moveScreenMessages } from "../../messages/moveScreens";
import { usePane } from "../PaneContext";
import { codeBoxId, unknownCode } from "./typedCodes";
import type { CodeMap } from "./useCodeMap";

const useStyles = makeStyles({
  part: { margin: "20px 0 4px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  list: { margin: "8px 0", padding: 0, listStyle: "none" },
  line: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  name: { margin: "0 0 4px" },
  newer: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  box: { width: "100%", minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Which codes of a newer set took the place of which older ones; what changed first, the rest where it is asked for. */
export function MapFields({ codeMap }: { codeMap: CodeMap }) {
  const styles = useStyles();
  const { language } = usePane();
  const say = moveScreenMessages[language].map;
  const [showsAll, showAll] = useState(false);
  const { older, newer, map, typed } = codeMap;
  const lines = map.flatMap(({ from, to }) =>
    from.map((code) => ({ criterion: findCriterion(older, code)!, to: to.map((each) => findCriterion(newer, each)!) })),
  );
  const changed = lines.filter(({ criterion, to }) => !isSame(criterion, to) || typed.has(criterion.code));
  const added = map.filter(({ from }) => from.length === 0).flatMap(({ to }) => to.map((code) => findCriterion(newer, code)!));
  return (
    <section aria-label={say.title}>
      <h3 className={styles.part}>{say.title}</h3>
      <p className={styles.hint}>{say.hint}</p>
      {changed.length < lines.length && <p className={styles.hint}>{say.same(lines.length - changed.length)}</p>}
      <ul className={styles.list}>
        {(showsAll ? lines : changed).map((line) => (
          <MapLine key={line.criterion.code} {...line} codeMap={codeMap} />
        ))}
      </ul>
      {added.length > 0 && (
        <>
          <p className={styles.name}>
            <strong>{say.added}</strong>
          </p>
          <ul className={styles.list}>
            {added.map(({ code, name }) => (
              <li key={code} className={styles.line}>
                <strong>{code}</strong> {name}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        <Button size="small" onClick={() => showAll(!showsAll)}>
          {showsAll ? say.hideSame : say.showSame}
        </Button>
        {codeMap.isEdited && (
          <Button size="small" onClick={() => codeMap.reset()}>
            {say.reset}
          </Button>
        )}
      </div>
    </section>
  );
}

function isSame(criterion: Criterion, to: readonly Criterion[]): boolean {
  return to.length === 1 && to[0]!.code === criterion.code && to[0]!.name === criterion.name;
}

interface MapLineProps {
  readonly criterion: Criterion;
  readonly to: readonly Criterion[];
  readonly codeMap: CodeMap;
}

function MapLine({ criterion, to, codeMap }: MapLineProps) {
  const styles = useStyles();
  const { language } = usePane();
  const say = moveScreenMessages[language].map;
  const typed = codeMap.typed.get(criterion.code);
  const unknown = unknownCode(typed ?? "", codeMap.newer);
  return (
    <li className={styles.line}>
      <p className={styles.name}>
        <strong>{criterion.code}</strong> {criterion.name}
      </p>
      <Field label={say.label(criterion.code)} validationMessage={unknown === null ? undefined : say.unknown(unknown)}>
        <Input
          id={codeBoxId(criterion.code)}
          className={styles.box}
          value={typed ?? to.map(({ code }) => code).join(", ")}
          onChange={(_, { value }) => codeMap.type(criterion.code, value)}
          onBlur={() => codeMap.take(criterion.code)}
          onKeyDown={({ key }) => {
            if (key === "Enter") codeMap.take(criterion.code);
          }}
        />
      </Field>
      {to
        .filter(({ name }) => name !== criterion.name)
        .map(({ code, name }) => (
          <p key={code} className={styles.newer}>
            {code} {say.newer}: {name}
          </p>
        ))}
    </li>
  );
}
