/** Turns a document into one of another type, and says what the other type cannot hold or demands besides. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { balanceRecords } from "../columns/balances.ts";
import type { SieType } from "../header.ts";
import { forbiddenByType } from "../sieType.ts";
import type { DocumentAccount, SieDocument } from "./document.ts";
import { orderVouchers } from "./voucherOrder.ts";

export type RetypeChange =
  | { readonly kind: "records-dropped"; readonly label: string; readonly count: number }
  | { readonly kind: "account-declared"; readonly account: string }
  | { readonly kind: "vouchers-reordered" };

export interface Retyped {
  readonly document: SieDocument;
  readonly changes: readonly RetypeChange[];
}

/** Who writes the new file, and when. */
export interface Author {
  readonly program: string;
  readonly programVersion: string;
  readonly generatedOn: PlainDate;
}

/** Makes the document of type `to` that `author` writes. */
export function retype(document: SieDocument, to: SieType, author: Author): Retyped {
  const changes: RetypeChange[] = [];
  const authored = { ...document, type: to, header: { ...document.header, ...author } };
  const allowed = dropForbidden(authored, changes);
  const declared = to === "4I" ? allowed : declareUsed(allowed, changes);
  const ordered = orderVouchers(declared);
  if (ordered !== declared) changes.push({ kind: "vouchers-reordered" });
  return { document: withExtent(ordered), changes };
}

function dropForbidden(document: SieDocument, changes: RetypeChange[]): SieDocument {
  const forbidden = new Set(forbiddenByType[document.type]);
  const drop = (label: string, count: number): boolean => {
    const isDropped = count > 0 && forbidden.has(label);
    if (isDropped) changes.push({ kind: "records-dropped", label, count });
    return isDropped;
  };
  for (const label of balanceRecords) {
    drop(label, document.balances.filter(({ record }) => record === label).length);
  }
  const { header, vouchers, dimensions, objects } = document;
  return {
    ...document,
    header: {
      ...header,
      industryCode: drop("BKOD", Number(header.industryCode !== "")) ? "" : header.industryCode,
      coversThrough: drop("OMFATTN", Number(header.coversThrough !== null)) ? null : header.coversThrough,
    },
    dimensions: drop("DIM", dimensions.length) ? [] : dimensions,
    objects: drop("OBJEKT", objects.length) ? [] : objects,
    balances: document.balances.filter(({ record }) => !forbidden.has(record)),
    vouchers: drop("VER", vouchers.length) ? [] : vouchers,
  };
}

/** Types 2 and 3 demand #OMFATTN; a file that says nothing covers its year. */
function withExtent(document: SieDocument): SieDocument {
  const { type, header } = document;
  if ((type !== "2" && type !== "3") || header.coversThrough !== null) return document;
  const year = header.years.find(({ yearNo }) => yearNo === 0);
  return { ...document, header: { ...header, coversThrough: year?.end ?? null } };
}

/** Every type but 4I demands its used accounts in the chart; one without a name gets its number for one. */
function declareUsed(document: SieDocument, changes: RetypeChange[]): SieDocument {
  const known = new Set(document.accounts.map(({ number }) => number));
  const added: DocumentAccount[] = [];
  const use = (number: string): void => {
    if (known.has(number)) return;
    known.add(number);
    added.push({ number, name: `Konto ${number}`, type: null, unit: null, sruCodes: [] });
    changes.push({ kind: "account-declared", account: number });
  };
  for (const { account } of document.balances) use(account);
  for (const { rows } of document.vouchers) for (const { account } of rows) use(account);
  return added.length === 0 ? document : { ...document, accounts: [...document.accounts, ...added] };
}
