/** Whose names stand under a subject, with their notes, and what changed under them since. */
import type { JSX } from "react";
import type { SignOffState } from "#wire/signOff.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Notice } from "../page/Notice.tsx";
import { CauseList } from "./CauseText.tsx";

type Signature = NonNullable<SignOffState["signature"]>;

export interface SignOffFactsProps {
  readonly state: SignOffState;
  /** The account that is spoken of already. */
  readonly account?: string | null;
}

/** Draws the names and the causes. */
export function SignOffFacts(props: SignOffFactsProps): JSX.Element {
  return (
    <div className="sign-facts">
      <SignOffNames state={props.state} />
      <SignOffChanges {...props} />
    </div>
  );
}

/** Draws whose names stand under it. */
export function SignOffNames({ state }: Pick<SignOffFactsProps, "state">): JSX.Element {
  const { signature, review, notApplicable, stale } = state;
  const isStale = stale.length > 0;
  const signedText = state.subject.kind === "check" ? "markedDone" : "signed";
  return (
    <div className="sign-facts">
      {signature === null && notApplicable === null && <p className="ink2">{t("signOff.facts.nobody")}</p>}
      <Name text={signedText} signature={signature} isDead={isStale} />
      <Name text="reviewed" signature={review} isDead={isStale} />
      <Name text="notApplicable" signature={notApplicable} isDead={isStale} />
    </div>
  );
}

/** Draws what changed under the names, or since the review; nothing when nothing did. */
export function SignOffChanges({ state, account = null }: SignOffFactsProps): JSX.Element | null {
  const { stale, signAgain, changedSinceReview } = state;
  if (stale.length > 0)
    return (
      <Notice tone="warn" title={t("signOff.facts.stale")}>
        <CauseList causes={stale} account={account} />
        {signAgain !== null && <p>{t(`signOff.facts.again.${signAgain}`)}</p>}
      </Notice>
    );
  if (changedSinceReview.length === 0) return null;
  return (
    <Notice title={t("signOff.facts.since")}>
      <CauseList causes={changedSinceReview} account={account} />
    </Notice>
  );
}

interface NameProps {
  readonly text: "signed" | "markedDone" | "reviewed" | "notApplicable";
  readonly signature: Signature | null;
  /** A dead signature is struck through, not taken away. */
  readonly isDead: boolean;
}

function Name({ text, signature, isDead }: NameProps): JSX.Element | null {
  if (signature === null) return null;
  const written = t(`signOff.facts.${text}`, { name: signature.by.name, at: momentText(signature.at) });
  return (
    <div>
      <p>{isDead ? <s>{written}</s> : written}</p>
      {signature.note !== "" && (
        <p className="ink2 note-text">{t("signOff.facts.note", { note: signature.note })}</p>
      )}
    </div>
  );
}
