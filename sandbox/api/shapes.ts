/** Small shapes that several endpoints share. */
import { type Ore, renderKronor } from "#domain/money/ore.ts";
import { rateOfSek } from "#sandbox/ledger/amounts.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { VoucherKey } from "#sandbox/state/voucher.ts";
import type { ApiCall } from "./route.ts";

/** Says that there is no value, in the company's way. */
export function orNothing<T>(value: T | undefined, { habits }: Company): T | null | "" | undefined {
  if (value !== undefined || habits.nothingAs === "absent") return value;
  return habits.nothingAs === "null" ? null : "";
}

/** Writes an amount as the supplier register does: text, decimals only where there are öre. */
export function amountText(amount: Ore): string {
  return renderKronor(amount).replace(/\.00$/, "");
}

/** Writes a rate as text, without needless zeros. */
export function rateText(rate: bigint): string {
  const decimals = (rate % rateOfSek).toString().padStart(4, "0").replace(/0+$/, "");
  return `${rate / rateOfSek}${decimals === "" ? "" : `.${decimals}`}`;
}

/** Writes a rate as a JSON number. */
export function rateNumber(rate: bigint): object {
  return JSON.rawJSON(rateText(rate));
}

/** Writes the three fields that point at a voucher. */
export function voucherFields(key: VoucherKey | undefined, company: Company) {
  return {
    VoucherNumber: orNumberNothing(key?.number, company),
    VoucherSeries: orNothing(key?.series, company),
    VoucherYear: orNumberNothing(key?.yearId, company),
  };
}

/** Writes the address of a thing. */
export function urlOf({ baseUrl }: ApiCall, path: string): string {
  return `${baseUrl}/3/${path}`;
}

function orNumberNothing(value: number | undefined, { habits }: Company): number | null | undefined {
  return value ?? (habits.nothingAs === "null" ? null : undefined);
}
