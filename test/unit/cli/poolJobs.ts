import { answerJobs } from "../../../src/cli/answerJobs";

/** What the children of a pool under test can be asked to do. */
export type TestJob = keyof typeof DEEDS | number;

const held: Buffer[] = [];
const manyBytes = () => Buffer.alloc(150 * 1024 * 1024, 1);

const DEEDS = {
  "who are you": () => process.pid,
  "leave 150 MB lying": () => void manyBytes(),
  "hold 150 MB": () => void held.push(manyBytes()),
  hang: () => {
    for (;;);
  },
  crash: () => process.exit(3),
  throw: () => {
    throw new Error("a fault");
  },
  "fill the heap": () => {
    const lists: string[][] = [];
    for (let i = 0; ; i++) lists.push(Array.from({ length: 1000 }, (_, k) => `${i} ${k}`));
  },
  "fill the memory": () => {
    const buffers: Buffer[] = [];
    for (;;) buffers.push(Buffer.alloc(1024 * 1024, 1));
  },
};

answerJobs(({ factor }: { factor: number }) => (job: TestJob) => {
  if (typeof job === "number") return job * factor;
  return DEEDS[job]() ?? null;
});
