/** Ej hämtad: why there is no ledger, and what to do about it. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { LedgerPlace, ShownLedger } from "../view/useLedger.ts";
import { PasteButton } from "./PasteButton.tsx";

export interface NotFetchedProps {
  readonly place: LedgerPlace;
  readonly ledger: ShownLedger;
}

/** Draws what stands in the place of the ledger. */
export function NotFetched({ place, ledger }: NotFetchedProps): JSX.Element {
  const { notFetched } = ledger;
  if (notFetched === null || notFetched.kind === "nothing-imported")
    return (
      <EmptyState
        title={t("ledgers.notFetched.nothingImported")}
        action={<ToImport place={place} label={t("ledgers.notFetched.toImport")} />}
      >
        {t("ledgers.notFetched.nothingImportedText")}
      </EmptyState>
    );
  const isFile = notFetched.kind === "ledger-not-in-sie";
  return (
    <EmptyState
      title={t(isFile ? "ledgers.notFetched.sieTitle" : "ledgers.notFetched.title")}
      action={
        <>
          <PasteButton
            place={place}
            balanceDate={ledger.balanceDate}
            label={t("ledgers.pasted.button")}
            variant="filled"
          />
          <ToImport
            place={place}
            label={t(isFile ? "ledgers.notFetched.toImport" : "ledgers.notFetched.fetchAgain")}
          />
        </>
      }
    >
      {isFile
        ? t("ledgers.notFetched.sieText")
        : `${problemText(notFetched)} ${t("ledgers.notFetched.paste")}`}
    </EmptyState>
  );
}

function ToImport({ place, label }: { place: LedgerPlace; label: string }): JSX.Element {
  const { closingId } = place;
  return (
    <Button
      variant="default"
      renderRoot={(button) => <Link {...button} to="/bokslut/$closingId/import" params={{ closingId }} />}
    >
      {label}
    </Button>
  );
}
