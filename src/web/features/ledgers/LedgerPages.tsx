/** Reskontra: Kunder and Leverantörer, the same page mirrored, each with its own address. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { LedgerPage } from "./LedgerPage.tsx";

/** Draws the customer ledger. */
export function CustomerLedgerPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  return <LedgerPage key={`${closingId} customer`} place={{ closingId, side: "customer" }} />;
}

/** Draws the supplier ledger. */
export function SupplierLedgerPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  return <LedgerPage key={`${closingId} supplier`} place={{ closingId, side: "supplier" }} />;
}
