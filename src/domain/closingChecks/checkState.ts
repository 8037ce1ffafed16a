/** How a check stands when what people have marked is counted in. */
import type { Signature } from "../signOff/signOffEvent.ts";

export interface CheckState {
  /** `done`: marked as looked at, with a note. `reopened`: what it found is not what was marked. */
  readonly state: "ok" | "attention" | "not-run" | "done" | "reopened";
  /** The mark, also when it no longer holds. */
  readonly mark: Signature | null;
}
