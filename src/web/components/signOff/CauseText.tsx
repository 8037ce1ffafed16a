/** Why something went stale: what changed, by which vouchers, each a link to the voucher. */
import { Fragment, type JSX } from "react";
import type { StaleCause } from "#wire/signOff.ts";
import { causeParts } from "#web/lib/signOff/causeParts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { TraceLink } from "../trace/TraceLink.tsx";

export interface CauseTextProps {
  readonly cause: StaleCause;
  /** The account that is spoken of already. */
  readonly account?: string | null;
}

/** Draws a cause as a sentence. */
export function CauseText({ cause, account = null }: CauseTextProps): JSX.Element {
  const { lead, references, rest } = causeParts(cause, account);
  if (references.length === 0) return <>{lead}</>;
  return (
    <>
      {lead} {t("signOff.causes.by")}{" "}
      {references.map(({ text, voucherIndex }, index) => (
        <Fragment key={index}>
          {index > 0 && ", "}
          {voucherIndex === null ? (
            text
          ) : (
            <TraceLink link={{ kind: "voucher", voucherIndex }} onFollow={stay}>
              {text}
            </TraceLink>
          )}
        </Fragment>
      ))}
      {rest !== "" && ` ${rest}`}
    </>
  );
}

/** Draws causes one under the other. */
export function CauseList({
  causes,
  account = null,
}: {
  readonly causes: readonly StaleCause[];
  readonly account?: string | null;
}): JSX.Element {
  return (
    <ul className="causes" aria-label={t("signOff.causes.label")}>
      {causes.map((cause, index) => (
        <li key={index}>
          <CauseText cause={cause} account={account} />
        </li>
      ))}
    </ul>
  );
}

function stay(): void {
  // The voucher opens beside what is on screen.
}
