/**
 * A log file that cannot fill the disk: when it is full it becomes the previous one, and the one before that goes.
 * Written at once and not by a buffer, so that the last line before a crash is there.
 */
import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";

const fullBytes = 10_000_000;

export interface LogFile {
  readonly write: (line: string) => void;
}

/** Opens the log file for adding to it. */
export function openLogFile(path: string, maxBytes = fullBytes): LogFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  rotateIfFull(path, maxBytes);
  let file = openSync(path, "a", 0o600);
  let bytes = sizeOf(path);
  return {
    write: (line) => {
      try {
        bytes += writeSync(file, line);
        if (bytes <= maxBytes) return;
        renameSync(path, `${path}.1`);
        closeSync(file);
        file = openSync(path, "a", 0o600);
        bytes = 0;
      } catch {
        // A full disk must not end the program that would say so.
      }
    },
  };
}

/** Puts a full log file aside, for a writer that only ever adds. */
export function rotateIfFull(path: string, maxBytes = fullBytes): void {
  if (sizeOf(path) > maxBytes) renameSync(path, `${path}.1`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
