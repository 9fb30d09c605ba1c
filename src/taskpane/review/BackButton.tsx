import { Button, makeStyles } from "@fluentui/react-components";
import { BackIcon } from "../icons";

const useStyles = makeStyles({ back: { margin: "-8px 0 8px -8px", minWidth: 0 } });

/** The way back to where the person came from. */
export function BackButton({ label, onClick }: { label: string; onClick(): void }) {
  const styles = useStyles();
  return (
    <Button className={styles.back} appearance="transparent" size="small" icon={<BackIcon />} onClick={onClick}>
      {label}
    </Button>
  );
}
