/** One voucher with all its rows, in debit and credit; what the source has struck stays, struck through. */
import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import type { JSX, ReactNode } from "react";
import type { Voucher } from "#wire/reconciliation.ts";
import { Amount } from "../figures/Amount.tsx";
import { ProvedTotal } from "../figures/ProvedTotal.tsx";
import { AskButton } from "../questions/AskButton.tsx";
import { FailureNotice } from "../page/Notice.tsx";
import { SkeletonLines } from "../page/SkeletonRows.tsx";
import { noPlace } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { copyCells, plainAmount } from "../table/copyCells.ts";
import { useVoucher } from "./useVoucher.ts";
import { VoucherRow } from "./VoucherRow.tsx";
import { voucherSums } from "./voucherSums.ts";

export interface VoucherViewProps {
  readonly closingId: string;
  /** The account whose ledger led here: its rows are marked, and the others open in its place. */
  readonly account: string | null;
  readonly voucherIndex: number;
  /** Goes back to the ledger that led here; null where nothing stands beneath. */
  readonly onBack: (() => void) | null;
}

/** Draws the voucher. */
export function VoucherView({ closingId, account, voucherIndex, onBack }: VoucherViewProps): JSX.Element {
  const { data, error } = useVoucher(closingId, voucherIndex);
  return (
    <div className="voucher">
      {onBack !== null && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconArrowLeft className="i" aria-hidden="true" />}
          onClick={onBack}
        >
          {t("reconciliation.voucher.back")}
        </Button>
      )}
      <FailureNotice error={error} />
      {data === undefined && error === null && <SkeletonLines lines={5} />}
      {data !== undefined && (
        <>
          <VoucherHead voucher={data} isTitled={onBack !== null}>
            <AskButton
              closingId={closingId}
              place={{ ...noPlace, account: account ?? data.rows[0]?.account ?? null, voucherIndex }}
              about={[data.voucher, data.date, data.text].filter(Boolean).join(" ")}
            />
          </VoucherHead>
          <VoucherTable voucher={data} account={account} />
        </>
      )}
    </div>
  );
}

interface VoucherHeadProps {
  readonly voucher: Voucher;
  readonly isTitled: boolean;
  /** What can be done with it. */
  readonly children: ReactNode;
}

function VoucherHead({ voucher, isTitled, children }: VoucherHeadProps): JSX.Element {
  const details = [
    voucher.registeredOn === null
      ? ""
      : t("reconciliation.voucher.registered", { date: voucher.registeredOn }),
    voucher.signature === "" ? "" : t("reconciliation.voucher.signature", { signature: voucher.signature }),
  ];
  return (
    <div className="voucher-head">
      {isTitled && <h3>{t("reconciliation.voucher.title", { voucher: voucher.voucher })}</h3>}
      <p>
        <span className="n">{voucher.date ?? t("reconciliation.voucher.noDate")}</span> {voucher.text}
      </p>
      <p className="sm ink2">{details.filter(Boolean).join(" · ")}</p>
      {children}
    </div>
  );
}

function VoucherTable({ voucher, account }: { voucher: Voucher; account: string | null }): JSX.Element {
  const { debitOre, creditOre } = voucherSums(voucher.rows);
  const sums = [debitOre, creditOre].map(String);
  return (
    <div
      className="hb"
      tabIndex={0}
      role="region"
      aria-label={t("reconciliation.voucher.label", { voucher: voucher.voucher })}
      onCopy={copyCells}
    >
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{t("reconciliation.voucher.account")}</th>
            <th scope="col">{t("reconciliation.voucher.name")}</th>
            <th scope="col" className="r">
              {t("reconciliation.voucher.debit")}
            </th>
            <th scope="col" className="r">
              {t("reconciliation.voucher.credit")}
            </th>
          </tr>
        </thead>
        <tbody>
          {voucher.rows.map((row, index) => (
            <VoucherRow key={index} row={row} account={account} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t(voucher.balanced ? "reconciliation.voucher.balanced" : "reconciliation.voucher.unbalanced")}
            </th>
            {sums.map((ore, index) => (
              <td key={index} className="r" data-plain={plainAmount(ore)}>
                <ProvedTotal proved={voucher.balanced}>
                  <Amount ore={ore} />
                </ProvedTotal>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
