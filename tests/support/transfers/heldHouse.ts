/** The house that the tests of a file export from. */
import { afterEach } from "vitest";
import type { Change } from "#sandbox/control/change.ts";
import { heldForAll } from "../held.ts";
import { type ExportingHouse, openExportingHouse } from "./exporting.ts";

export interface HeldHouse {
  readonly opened: () => ExportingHouse;
  /** Lets something happen in the company at Fortnox. */
  readonly change: (change: Change) => void;
}

/** Opens it before the tests and closes it after them; no fault outlives its test. */
export function heldExportingHouse(): HeldHouse {
  const opened = heldForAll(openExportingHouse);
  afterEach(() => {
    opened().sandbox.control.clearFaults();
  });
  return {
    opened,
    change: (change) => {
      opened().sandbox.control.change("small", change);
    },
  };
}
