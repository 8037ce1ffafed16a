/** A status: shape, word, colour, always all three unless the column's heading is the word. */
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { type SignName, signPaths } from "./signPaths.tsx";

const inks: Record<SignName, string> = {
  untouched: "mut",
  running: "acc",
  agrees: "ok",
  reviewed: "ok",
  stale: "warn",
  different: "diff",
  done: "ok",
  ok: "ok",
  attention: "warn",
  "not-run": "mut",
  error: "diff",
  sending: "acc",
  question: "acc",
  ready: "",
  failed: "diff",
  excluded: "mut",
  waiting: "acc",
  removed: "warn",
  duplicate: "diff",
  "handed-out": "acc",
  void: "mut",
};

export interface StatusSignProps {
  readonly sign: SignName;
  /** The word beside the sign; the sign's own word when left out. */
  readonly word?: string;
  /** Hides the word from sight (never from a screen reader) where a heading already says it. */
  readonly wordless?: boolean;
  /** Turns the sign while a request is under way. */
  readonly turning?: boolean;
}

/** Draws a status sign with its word. */
export function StatusSign({ sign, word, wordless = false, turning = false }: StatusSignProps): JSX.Element {
  return (
    <span className={`sta ${inks[sign]}${turning ? " turning" : ""}`}>
      <svg className="st" viewBox="0 0 14 14" fill="none" aria-hidden="true">
        {signPaths[sign]}
      </svg>
      <span className={wordless ? "sr" : ""}>{word ?? t(`common.signs.${sign}`)}</span>
    </span>
  );
}
