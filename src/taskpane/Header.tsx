import {
  Button,
  Dropdown,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Option,
  Text,
  tokens,
} from "@fluentui/react-components";
import { lockTemplate, unlockTemplate } from "../actions/lockTemplate";
import type { View } from "./App";
import { buildAndTell } from "./commands";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  // The top right corner belongs to Office's own menu.
  header: { padding: "12px 44px 8px 20px" },
  unit: { display: "block", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  meta: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", gap: "8px", padding: "0 20px 8px", alignItems: "center", flexWrap: "wrap" },
  choice: { minWidth: "0", flexGrow: 1 },
});

/** Whose scorebook this is, and the commands that are not the next step. */
export function Header({ show, switchLanguage }: { show(view: View): void; switchLanguage(): void }) {
  const styles = useStyles();
  const { state, host, language, text } = usePane();
  const { checked, inspection } = state;
  const books = inspection?.scorebooks ?? [];
  const unit = checked?.book.identity?.unit;
  const toggleLock = async () => {
    if (!checked) return null;
    await (checked.sheet.isProtected ? unlockTemplate : lockTemplate)(host.workbook, checked);
    return checked.sheet.isProtected ? text.unlocked : text.locked;
  };
  return (
    <>
      <header className={styles.header}>
        <Text as="h1" className={styles.unit} style={{ margin: 0 }}>
          {unit || text.appName}
        </Text>
        {checked && (
          <>
            <span className={styles.meta}>{text.year(checked.book.identity?.year ?? checked.set.year)}</span>
            <span className={styles.meta}>{text.setVersion(checked.set.title, checked.set.version)}</span>
          </>
        )}
      </header>
      <div className={styles.row}>
        {books.length > 1 && checked && (
          <Dropdown
            className={styles.choice}
            aria-label={text.scorebook}
            size="small"
            value={checked.sheet.name}
            selectedOptions={[checked.sheet.id]}
            onOptionSelect={(_, { optionValue }) => optionValue && state.choose(optionValue)}
          >
            {books.map(({ sheet }) => (
              <Option key={sheet.id} value={sheet.id}>
                {sheet.name}
              </Option>
            ))}
          </Dropdown>
        )}
        <Button size="small" onClick={() => void state.recheck()} disabled={state.isBusy}>
          {text.recheck}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" aria-label={text.moreCommands}>
              •••
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {checked && (
                <MenuItem onClick={() => void state.run(() => buildAndTell(host.workbook, { preferredSheet: checked.sheet.id }, language))}>
                  {text.next.build}
                </MenuItem>
              )}
              {checked && (
                <MenuItem onClick={() => void state.run(toggleLock)}>{checked.sheet.isProtected ? text.unlock : text.lock}</MenuItem>
              )}
              <MenuItem onClick={() => show("insert")}>{text.next.insert}</MenuItem>
              <MenuItem onClick={switchLanguage}>{text.language}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </>
  );
}
