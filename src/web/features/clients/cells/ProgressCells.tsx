/** How far the reconciliation of a closing has come: what is settled, what differs, what went stale. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ClientRow } from "#wire/clients.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { settledPercent } from "../clientRows.ts";

/** Draws three cells; unknown before the first import. */
export function ProgressCells({ closing }: { closing: ClientRow["closing"] }): JSX.Element {
  const progress = closing?.progress ?? null;
  if (closing === null || progress === null)
    return (
      <>
        <td className="mut">–</td>
        <td className="r mut">–</td>
        <td className="r mut">–</td>
      </>
    );
  const { settled, accounts, differences, stale } = progress;
  const { closingId } = closing;
  return (
    <>
      <td>
        <span className="settled">
          <span className="n">{t("clients.settled", { settled, accounts })}</span>
          <span className="pb" aria-hidden="true">
            <i style={{ width: `${settledPercent(progress)}%` }} />
          </span>
        </span>
      </td>
      <td className="r">
        <Count closingId={closingId} count={differences} show="differens" ink="diff b" />
      </td>
      <td className="r">
        <Count closingId={closingId} count={stale} show="inaktuella" ink="warn b" />
      </td>
    </>
  );
}

interface CountProps {
  readonly closingId: string;
  readonly count: number;
  /** What the reconciliation is narrowed to where the count leads. */
  readonly show: "differens" | "inaktuella";
  readonly ink: string;
}

function Count({ closingId, count, show, ink }: CountProps): JSX.Element {
  if (count === 0) return <span className="n mut">0</span>;
  return (
    <Link
      to="/bokslut/$closingId/avstamning"
      params={{ closingId }}
      search={{ visa: show }}
      className={`n ${ink}`}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
      }}
    >
      {countText(count)}
    </Link>
  );
}

/** Draws how many closing entries wait to be transferred; leads to them. */
export function ToTransfer({ closing }: { closing: NonNullable<ClientRow["closing"]> }): JSX.Element {
  const { closingId, toTransfer } = closing;
  if (toTransfer === 0) return <span className="n mut">0</span>;
  return (
    <Link
      to="/bokslut/$closingId/bokslutsverifikationer"
      params={{ closingId }}
      className="n b"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
      }}
    >
      {countText(toTransfer)}
    </Link>
  );
}
