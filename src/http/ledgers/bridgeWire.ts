/** The bridge in the form of the contract. */
import type { z } from "zod";
import type { BridgeView } from "#app/ledgers/show/bridgeView.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import type { bridge } from "#wire/ledgers.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { oreText } from "./ledgerWire.ts";

type WireBridge = z.infer<typeof bridge>;
type Built = NonNullable<BridgeView["bridge"]>;

/** A bridge, or why there is none. */
export function wireBridge({ side, asOf, bridge: built, problem, toBeBooked }: BridgeView): WireBridge {
  return {
    side,
    asOf,
    bridge: built === null ? null : wireBuilt(built),
    problem: problem === null ? null : wireProblem(problem),
    toBeBooked: toBeBooked === null ? null : { items: toBeBooked.items, openOre: oreText(toBeBooked.open) },
  };
}

function wireBuilt(built: Built): WireBridge["bridge"] {
  const { itemCount, firstDifferent, differentSince } = built;
  return {
    ledgerOre: oreText(built.ledger),
    items: built.items.map(wireBridgeItem),
    itemCount,
    explainedOre: built.explained.toString(),
    accounts: built.accounts.map(({ account, name, balance, ledger, explained, difference }) => ({
      account,
      name,
      balanceOre: oreText(balance),
      ledgerOre: oreText(ledger),
      explainedOre: explained.toString(),
      differenceOre: oreText(difference),
    })),
    balanceOre: oreText(built.balance),
    unexplainedOre: oreText(built.unexplained),
    firstDifferent,
    differentSince,
  };
}

/** One explained item. */
export function wireBridgeItem(
  item: Built["items"][number],
): NonNullable<WireBridge["bridge"]>["items"][number] {
  const { cause, date, documentDate, voucher, account, invoiceNumber, paymentNumber, text } = item;
  const place =
    voucher === null
      ? null
      : { name: voucherName(voucher.series, voucher.number), voucherIndex: voucher.voucherIndex };
  return {
    ...{ cause, date, documentDate, account, invoiceNumber, paymentNumber, text },
    amountOre: item.amount.toString(),
    outsideOre: oreText(item.outside),
    voucher: place,
    entry: item.entry ?? null,
  };
}
