/** How far the tax return of a closing has come, and by when it must be filed. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ClientRow } from "#wire/clients.ts";
import { today } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type Filing, filingTone } from "./filingTone.ts";

const inks = { plain: "n", soon: "n warn b", late: "n diff b", done: "n mut" } as const;

/** Draws two cells; a dash where no tax return is made. */
export function FilingCells({ closing }: { closing: ClientRow["closing"] }): JSX.Element {
  const filing = closing?.filing ?? null;
  if (closing === null || filing === null)
    return (
      <>
        <td className="mut">–</td>
        <td className="mut">–</td>
      </>
    );
  return (
    <>
      <td>
        <Link
          to="/bokslut/$closingId/deklaration"
          params={{ closingId: closing.closingId }}
          className={filing.state === "not-ready" ? "plain ink2" : "plain"}
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {t(`forms.states.${filing.state}`)}
        </Link>
      </td>
      <td>
        <LastDay filing={filing} />
      </td>
    </>
  );
}

function LastDay({ filing }: { filing: Filing }): JSX.Element {
  const tone = filingTone(filing, today());
  if (filing.lastDay === null) return <span className="mut">–</span>;
  return (
    <span className={inks[tone]} {...(tone === "late" ? { title: t("clients.filing.late") } : {})}>
      {filing.lastDay}
    </span>
  );
}

/** On a phone: both in a line under the client's name. */
export function FilingLine({ closing }: { closing: ClientRow["closing"] }): JSX.Element | null {
  const filing = closing?.filing ?? null;
  if (filing === null) return null;
  return (
    <span className="under sm ink2">
      {t("clients.filing.line", { state: t(`forms.states.${filing.state}`) })} <LastDay filing={filing} />
    </span>
  );
}
