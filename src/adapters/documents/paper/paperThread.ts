/** The thread that draws one paper. */
import { parentPort, workerData } from "node:worker_threads";
import type { Paper } from "./paper.ts";
import { renderPaper } from "./renderPaper.ts";

parentPort?.postMessage(await renderPaper(workerData as Paper));
