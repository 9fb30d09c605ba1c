/** Runs a task once those given before it have ended, whether well or not. */
export type InTurn = <Result>(task: () => Promise<Result>) => Promise<Result>;

/**
 * Whatever reads the workbook, decides and writes must do so in turn: of two at once, the later would write over the words that the
 * earlier wrote after both had read.
 */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn;
    return turn;
  };
}
