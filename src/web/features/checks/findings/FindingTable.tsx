/** What a check found: each finding with its place, which is a link, and its amounts. */
import type { JSX } from "react";
import type { ClosingCheck } from "#wire/progress.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { copyCells, plainAmount } from "#web/components/table/copyCells.ts";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { checkName } from "#web/lib/texts/checks/checkName.ts";
import { t } from "#web/lib/texts/translate.ts";
import { findingAddress } from "./findingAddress.ts";
import { amountColumns } from "./findingColumns.ts";

export interface FindingTableProps {
  readonly closingId: string;
  readonly check: ClosingCheck;
}

/** Draws the table, or the sentence that there is none. */
export function FindingTable({ closingId, check }: FindingTableProps): JSX.Element {
  const { findings, findingCount, name } = check;
  if (findings.length === 0) return <p className="sm ink2">{t("checks.list.noFindings")}</p>;
  const columns = amountColumns(check);
  const label = t("checks.findings.label", { name: checkName(name) });
  return (
    <>
      <Scroll label={label} className="findings">
        <table className="dense" aria-label={label} onCopy={copyCells}>
          <thead>
            <tr>
              <th scope="col">{t("checks.findings.place")}</th>
              <th scope="col">{t("checks.findings.text")}</th>
              {columns.map((column) => (
                <th key={column.name} scope="col" className="r">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.map((finding, index) => (
              <tr key={index}>
                <td className="n">
                  <Place closingId={closingId} check={check} finding={finding} />
                </td>
                <td className="wrap">{finding.text}</td>
                {columns.map((column) => (
                  <td key={column.name} className="r" data-plain={plainAmount(finding[column.name])}>
                    <Amount ore={finding[column.name]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {findings.length < findingCount && (
        <p className="sm ink2">
          {t("checks.list.shown", { shown: countText(findings.length), total: countText(findingCount) })}
        </p>
      )}
    </>
  );
}

interface PlaceProps extends FindingTableProps {
  readonly finding: ClosingCheck["findings"][number];
}

function Place({ closingId, check, finding }: PlaceProps): JSX.Element {
  const address = findingAddress(closingId, check, finding);
  const name = placeName(finding);
  if (address === null) return <span className={name === "–" ? "mut" : ""}>{name}</span>;
  return <PlaceLink href={address}>{name}</PlaceLink>;
}

function placeName({ voucher, invoiceNumber, account, appendixId }: PlaceProps["finding"]): string {
  if (voucher !== null) return voucher;
  if (invoiceNumber !== null) return t("checks.findings.invoice", { number: invoiceNumber });
  if (account !== null) return account;
  return appendixId === null ? "–" : t("checks.findings.appendix");
}
