/** Says that Avstämt belopp is made up in appendices, and leads there: it is not typed over from the table. */
import { Link } from "@tanstack/react-router";
import { type JSX, useEffect, useRef } from "react";
import type { AccountState } from "#wire/reconciliation.ts";
import { PopupAt } from "#web/components/dialogs/Popup.tsx";
import { t } from "#web/lib/texts/translate.ts";

export interface ElsewhereCardProps {
  readonly closingId: string;
  readonly appendices: AccountState["appendices"];
  readonly onClose: () => void;
}

/** Draws the card; the first appendix is one Enter away. */
export function ElsewhereCard({ closingId, appendices, onClose }: ElsewhereCardProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The card takes the focus first.
    const frame = requestAnimationFrame(() => list.current?.querySelector("a")?.focus());
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  return (
    <PopupAt title={t("reconciliation.columns.reconciled")} onClose={onClose}>
      {() => (
        <>
          <p>{t("reconciliation.edit.elsewhere", { count: appendices.length })}</p>
          <ul ref={list}>
            {appendices.map(({ appendixId, number, name }) => (
              <li key={appendixId}>
                <Link to="/bokslut/$closingId/bilagor/$appendixId" params={{ closingId, appendixId }}>
                  {t("appendices.title", { number, name })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </PopupAt>
  );
}
