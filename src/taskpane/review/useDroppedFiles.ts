import { useEffect, useEffectEvent, useState } from "react";

/** Takes files that are dropped anywhere on the pane; else the web view would leave the pane for them. Whether some are held over it. */
export function useDroppedFiles(take: (files: readonly File[]) => void): boolean {
  const [isDropping, setDropping] = useState(false);
  const takeFiles = useEffectEvent(take);
  useEffect(() => {
    const holds = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!holds(event)) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent) => {
      if (!holds(event)) return;
      event.preventDefault();
      setDropping(false);
      takeFiles([...event.dataTransfer!.files]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return isDropping;
}
