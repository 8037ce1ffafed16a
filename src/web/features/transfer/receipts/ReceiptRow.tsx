/** One receipt: the sign of how it stands, the entry's number, what became of it, and when. */
import type { JSX } from "react";
import type { EntryLine } from "#wire/entries.ts";
import type { Transfer } from "#wire/transfers.ts";
import type { SignName } from "#web/components/figures/signPaths.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Checking } from "./Checking.tsx";
import { InFortnox, type AfterwardsStatus, isAfterwards, signAfterwards } from "./InFortnox.tsx";
import { WaitsForYear } from "./WaitsForYear.tsx";
import { sentProblem } from "./sentProblem.ts";

const signByState: Readonly<Record<Transfer["state"], SignName>> = {
  queued: "untouched",
  sending: "sending",
  checking: "sending",
  "waits-for-year": "waiting",
  transferred: "done",
  refused: "error",
  cancelled: "not-run",
};

export interface ReceiptRowProps {
  readonly closingId: string;
  readonly transfer: Transfer;
  /** Undefined until the journal has been read. */
  readonly entry: EntryLine | undefined;
  readonly onCompare: (entryId: string) => void;
}

/** Draws the receipt. */
export function ReceiptRow(props: ReceiptRowProps): JSX.Element {
  const { transfer } = props;
  const { state } = transfer;
  const afterwards = state === "transferred" ? statusAfterwards(props.entry) : null;
  return (
    <li className={state === "checking" ? "w" : ""}>
      <StatusSign
        sign={afterwards === null ? signByState[state] : signAfterwards[afterwards]}
        word={t(`transfer.states.${state}`)}
        wordless
        turning={state === "sending"}
      />
      <b className="b n">{transfer.number}</b>
      <Body {...props} afterwards={afterwards} />
    </li>
  );
}

function Body(props: ReceiptRowProps & { readonly afterwards: AfterwardsStatus | null }): JSX.Element {
  const { closingId, transfer, entry, afterwards, onCompare } = props;
  switch (transfer.state) {
    case "transferred":
      return (
        <InFortnox
          closingId={closingId}
          transfer={transfer}
          dated={entry?.isReversal === true ? entry.date : null}
          afterwards={afterwards}
          onCompare={onCompare}
        />
      );
    case "checking":
      return <Checking closingId={closingId} transfer={transfer} />;
    case "waits-for-year":
      return <WaitsForYear closingId={closingId} transfer={transfer} />;
    case "refused":
      return (
        <div>
          {transfer.problem === null
            ? t("transfer.states.refused")
            : sentProblem(transfer.problem, "voucher")}
        </div>
      );
    case "queued":
    case "sending":
    case "cancelled":
      return (
        <>
          <div>
            {t(`transfer.states.${transfer.state}`)}
            {transfer.problem !== null && (
              <p className="sm ink2">{sentProblem(transfer.problem, "voucher")}</p>
            )}
          </div>
          <span className="n mut">{momentText(transfer.acceptedAt, { seconds: true }).slice(5)}</span>
        </>
      );
  }
}

function statusAfterwards(entry: EntryLine | undefined): AfterwardsStatus | null {
  return entry !== undefined && isAfterwards(entry.status) ? entry.status : null;
}
