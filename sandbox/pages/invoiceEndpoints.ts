/** The sandbox's own web pages of invoices: what a link from a ledger leads to. */
import { type Answer, textAnswer } from "#sandbox/server/answer.ts";
import type { Endpoint, Incoming } from "#sandbox/server/exchange.ts";
import type { Register } from "#sandbox/state/invoice.ts";
import type { World } from "#sandbox/world.ts";
import { renderInvoicePage, renderMissingPage } from "./invoicePage.ts";

const segments: Readonly<Record<Register, string>> = {
  customer: "invoices",
  supplier: "supplierinvoices",
};
const registers = ["customer", "supplier"] as const;

export const invoiceEndpoints: readonly Endpoint[] = registers.map((register) => ({
  method: "GET",
  path: `/web/:tenant/${segments[register]}/:number`,
  open: (world) => ({ process: (incoming) => showInvoice(world, register, incoming) }),
}));

/** How the addresses of the pages are made. */
export function invoiceAddresses(baseUrl: string): Readonly<Record<Register, string>> {
  const of = (register: Register): string => `${baseUrl}/web/{tenant}/${segments[register]}/{number}`;
  return { customer: of("customer"), supplier: of("supplier") };
}

function showInvoice({ companies }: World, register: Register, { params }: Incoming): Answer {
  const company = companies.byTenant(Number(params["tenant"]));
  const invoice = company?.[register].invoices.get(Number(params["number"]));
  const isThere = company !== undefined && invoice !== undefined;
  const html = isThere ? renderInvoicePage(company, invoice) : renderMissingPage();
  return textAnswer(isThere ? 200 : 404, "text/html; charset=utf-8", html);
}
