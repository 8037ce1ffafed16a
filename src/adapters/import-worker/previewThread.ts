/** The thread that reads a file to preview it. */
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { previewFile } from "#app/importFiles/filePreview.ts";
import { readSieSource } from "#app/imports/sieSource.ts";
import { giveWay } from "./priority.ts";
import type { PreviewMessage, PreviewThreadData } from "./threadMessages.ts";

giveWay();
const { path, target } = workerData as PreviewThreadData;
const preview: PreviewMessage = previewFile(readSieSource, readFileSync(path), target);
parentPort?.postMessage(preview);
