/** One item of the bridge: its cause, its voucher, and what it makes. */
import type { JSX } from "react";
import type { BridgeView } from "#wire/ledgers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { TraceLink } from "#web/components/trace/TraceLink.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { VoucherLink } from "../row/VoucherLink.tsx";
import type { WaterfallBar } from "./waterfall.ts";
import { WaterfallCell } from "./WaterfallCell.tsx";

type Item = NonNullable<BridgeView["bridge"]>["items"][number];

/** Draws the row. */
export function BridgeItemRow({ item, bar }: { item: Item; bar: WaterfallBar | null }): JSX.Element {
  return (
    <tr>
      <td className="sign">
        <StatusSign sign="ok" word={t("ledgers.bridge.rowSigns.explained")} wordless />
      </td>
      <td>{t(`ledgers.bridge.causes.${item.cause}`)}</td>
      <td className="ink2 el where" title={item.text}>
        {item.entry !== null && (
          <>
            <TraceLink link={{ kind: "entry", entryId: item.entry.entryId }} onFollow={stay}>
              {item.entry.number}
            </TraceLink>{" "}
          </>
        )}
        {item.voucher !== null && (
          <>
            <VoucherLink place={item.voucher} />{" "}
          </>
        )}
        <span className="n">{item.date ?? item.documentDate ?? ""}</span> {wordsOf(item).join(", ")}
      </td>
      <td className="r" data-plain={plainAmount(item.amountOre)}>
        <Amount ore={item.amountOre} plus />
      </td>
      <WaterfallCell bar={bar} kind="step" />
    </tr>
  );
}

function stay(): void {
  // The row stands in a page, and nothing is to be closed.
}

function wordsOf(item: Item): readonly string[] {
  const { text, date, documentDate, invoiceNumber, paymentNumber, account, outsideOre } = item;
  const isDatedOtherwise = date !== null && documentDate !== null && documentDate !== date;
  return [
    text,
    isDatedOtherwise ? t("ledgers.bridge.dated", { date: documentDate }) : "",
    invoiceNumber === null ? "" : t("ledgers.bridge.invoice", { number: invoiceNumber }),
    paymentNumber === null ? "" : t("ledgers.bridge.payment", { number: paymentNumber }),
    account === null ? "" : t("ledgers.bridge.onAccount", { account }),
    outsideOre === null ? "" : t("ledgers.bridge.noEffect", { amount: amountText(outsideOre) }),
  ].filter((word) => word !== "");
}
