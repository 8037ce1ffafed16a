/** A voucher that is new, changed or removed; its accounts unfold under it. */
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import type { VoucherChange } from "#wire/imports.ts";
import { t } from "#web/lib/texts/translate.ts";
import { changeSigns } from "./changeSigns.ts";
import { ChangeAmounts } from "./ChangeAmounts.tsx";
import { ChangeHeads, type ComparedImports } from "./ChangeHeads.tsx";

const tags = { new: "tag a", changed: "tag w", removed: "tag d" } as const;

export interface VoucherChangeRowsProps {
  readonly change: VoucherChange;
  /** What the two imports are called. */
  readonly imports: ComparedImports;
  /** Whether its accounts are shown from the start. */
  readonly startsOpen: boolean;
}

/** Draws the voucher as a body of its own. */
export function VoucherChangeRows({ change, imports, startsOpen }: VoucherChangeRowsProps): JSX.Element {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <tbody>
      <tr>
        <td>
          <span className={tags[change.change]}>
            <span aria-hidden="true">{changeSigns[change.change]}</span>{" "}
            {t(`imports.difference.tags.${change.change}`)}
          </span>
        </td>
        <td className="b n">
          <button
            type="button"
            className="fold"
            aria-expanded={isOpen}
            aria-label={t("imports.difference.showRows", { voucher: change.voucher })}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            <Chevron className="i" aria-hidden="true" />
            {change.voucher}
          </button>
        </td>
        <td className="n ink2">{change.date ?? "–"}</td>
        <td className="el text" title={change.text}>
          {change.text}
        </td>
        <ChangeAmounts beforeOre={change.beforeOre} afterOre={change.afterOre} />
      </tr>
      {isOpen && (
        <tr className="detail">
          <td />
          <td colSpan={6}>
            <ChangedAccounts change={change} imports={imports} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function ChangedAccounts({ change, imports }: Omit<VoucherChangeRowsProps, "startsOpen">): JSX.Element {
  return (
    <table className="dense inner" aria-label={t("imports.difference.rows", { voucher: change.voucher })}>
      <thead>
        <tr>
          <th scope="col">{t("imports.difference.account")}</th>
          <th scope="col">{t("imports.difference.name")}</th>
          <ChangeHeads {...imports} />
        </tr>
      </thead>
      <tbody>
        {change.rows.map((row, index) => (
          <tr key={index}>
            <td className="n">{row.account}</td>
            <td>{row.name}</td>
            <ChangeAmounts beforeOre={row.beforeOre} afterOre={row.afterOre} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
