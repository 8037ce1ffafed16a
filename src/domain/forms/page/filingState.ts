/** How far a tax return has come (Deklaration): the one definition, for its page and for the list of clients. */
export type FilingState = "not-ready" | "ready" | "sru-fetched" | "filed" | "signed";

export interface FilingGround {
  /** Underskriven and inlämnad, as a person has said. */
  readonly isSigned: boolean;
  readonly isFiled: boolean;
  /** The newest file says what the forms say. */
  readonly fileIsCurrent: boolean;
  /** Nothing hinders the files. */
  readonly isReady: boolean;
}

/** Tells it: what a person has said of handing in stands, whatever becomes of the figures. */
export function filingState({ isSigned, isFiled, fileIsCurrent, isReady }: FilingGround): FilingState {
  if (isSigned) return "signed";
  if (isFiled) return "filed";
  if (fileIsCurrent) return "sru-fetched";
  return isReady ? "ready" : "not-ready";
}
