/** Bokslutsverifikationer, put together of the journal and what the transfer to Fortnox has to say in it. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { EntriesPage } from "#web/features/entries/EntriesPage.tsx";
import { useTransferParts } from "#web/features/transfer/parts/useTransferParts.tsx";

/** Draws the page. */
export function EntriesRoute(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  return <EntriesPage transfer={useTransferParts(closingId)} />;
}
