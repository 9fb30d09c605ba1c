import { answerJobs } from "./answerJobs";
import { checkPath, type CheckAnswer, type CheckJob, type CheckSetup } from "./checkPath";

answerJobs(
  (setup: CheckSetup) =>
    (job: CheckJob): CheckAnswer =>
      checkPath(job, setup),
);
