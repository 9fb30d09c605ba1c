"use strict";
/** A thread that ends its process when that holds too much memory, or when the command that started it is no more. */
const { workerData } = require("node:worker_threads");

const MILLISECONDS = 50;

setInterval(() => {
  if (process.memoryUsage.rss() > workerData.bytes || process.ppid !== workerData.parent) process.kill(process.pid, "SIGKILL");
}, MILLISECONDS);
