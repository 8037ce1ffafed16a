/** The page of one invoice: what it is, what is left of it, its payments, and the vouchers that book them. */
import { renderKronor } from "#domain/money/ore.ts";
import { findVoucher } from "#sandbox/books/correctVoucher.ts";
import { openAmount } from "#sandbox/ledger/openAmount.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Invoice, Payment } from "#sandbox/state/invoice.ts";
import type { VoucherKey } from "#sandbox/state/voucher.ts";
import { escapeText, renderPage } from "./htmlPage.ts";

const titles = { customer: "Kundfaktura", supplier: "Leverantörsfaktura" } as const;

/** Renders it. */
export function renderInvoicePage(company: Company, invoice: Invoice): string {
  const title = `${titles[invoice.register]} ${invoice.number}`;
  const payments = [...company[invoice.register].payments.values()].filter(
    (payment) => payment.invoice === invoice,
  );
  const keys = [invoice.voucher, ...payments.map(({ voucher }) => voucher)].filter(
    (key) => key !== undefined,
  );
  return renderPage(
    title,
    `<h1>${title}</h1><p>${escapeText(company.profile.name)}</p>
${renderFacts(invoice)}
<h2>Betalningar</h2>
${payments.length === 0 ? "<p>Inga betalningar.</p>" : renderPayments(payments)}
<h2>Verifikationer</h2>
${keys.length === 0 ? "<p>Inte bokförd.</p>" : keys.map((key) => renderVoucher(company, key)).join("")}`,
  );
}

/** Renders the page of an invoice that is not there. */
export function renderMissingPage(): string {
  return renderPage("Finns inte", "<h1>Fakturan finns inte</h1>");
}

function renderFacts(invoice: Invoice): string {
  const { party, date, dueDate, currency, total, isBooked, isCancelled } = invoice;
  const facts = [
    [invoice.register === "customer" ? "Kund" : "Leverantör", `${party.name} (${party.number})`],
    ["Fakturadatum", date],
    ["Förfallodatum", dueDate],
    ["Belopp", `${renderKronor(total)} ${currency}`],
    ["Saldo", `${renderKronor(openAmount(invoice))} ${currency}`],
    ["Läge", isCancelled ? "Makulerad" : isBooked ? "Bokförd" : "Inte bokförd"],
  ] as const;
  const rows = facts.map(([name, value]) => `<tr><th>${name}</th><td>${escapeText(value)}</td></tr>`);
  return `<table>${rows.join("")}</table>`;
}

function renderPayments(payments: readonly Payment[]): string {
  const rows = payments.map(
    ({ number, date, amountSek, isBooked, voucher }) =>
      `<tr><td>${number}</td><td>${date}</td><td class="amount">${renderKronor(amountSek)}</td><td>${
        isBooked ? "Bokförd" : "Inte bokförd"
      }</td><td>${voucher === undefined ? "" : nameOf(voucher)}</td></tr>`,
  );
  return `<table><tr><th>Nr</th><th>Datum</th><th>Belopp (SEK)</th><th>Läge</th><th>Verifikation</th></tr>${rows.join("")}</table>`;
}

function renderVoucher(company: Company, key: VoucherKey): string {
  const voucher = findVoucher(company, key);
  if (voucher === undefined) return `<h3>${nameOf(key)}</h3><p>Finns inte längre.</p>`;
  const rows = voucher.rows.map(({ account, amount, mark }) => {
    const text = renderKronor(amount);
    const shown = mark === "struck" ? `<s>${text}</s>` : text;
    return `<tr><td>${account}</td><td class="amount">${shown}</td></tr>`;
  });
  return `<h3>${nameOf(key)}, ${voucher.date}</h3><p>${escapeText(voucher.description)}</p>
<table><tr><th>Konto</th><th>Belopp</th></tr>${rows.join("")}</table>`;
}

function nameOf({ series, number }: VoucherKey): string {
  return `${escapeText(series)} ${number}`;
}
