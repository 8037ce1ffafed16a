/** The accounts of a box: as booked, what closing entries do, together; each leads to its panel and vouchers. */
import type { JSX } from "react";
import type { FieldTrace } from "#wire/forms.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import { TraceLink } from "#web/components/trace/TraceLink.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { sumOre } from "./traceText.ts";

const amounts = ["bookedOre", "entriesOre", "closingOre"] as const;
const headings = { bookedOre: "before", entriesOre: "entriesSum", closingOre: "closing" } as const;

/** Draws the table; a result that no equity account holds yet stands among its accounts. */
export function TraceAccounts({
  accounts,
  unbookedOre,
}: Pick<FieldTrace, "accounts" | "unbookedOre">): JSX.Element {
  const unbooked = String(-BigInt(unbookedOre));
  return (
    <>
      <p className="sm ink2">{placedText(accounts)}</p>
      <table className="dense" aria-label={t("forms.panel.accounts")}>
        <thead>
          <tr>
            <th scope="col">{t("forms.panel.account")}</th>
            <th scope="col">{t("forms.panel.name")}</th>
            {amounts.map((amount) => (
              <th key={amount} scope="col" className="r">
                {t(`forms.panel.${headings[amount]}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((line) => (
            <AccountRow key={line.account} line={line} />
          ))}
          {unbookedOre !== "0" && <UnbookedRow ore={unbooked} />}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("forms.panel.sum")}
            </th>
            {amounts.map((amount) => (
              <td key={amount} className="r">
                <Sum amount={amount} amounts={accounts.map((line) => line[amount])} unbooked={unbooked} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </>
  );
}

function AccountRow({ line }: { line: FieldTrace["accounts"][number] }): JSX.Element {
  return (
    <tr>
      <th scope="row" className="n">
        <TraceLink link={{ kind: "account", account: line.account }} onFollow={leave}>
          {line.account}
        </TraceLink>
      </th>
      <td className="wrap">{line.name}</td>
      {amounts.map((amount) => (
        <td key={amount} className="r">
          <Amount ore={line[amount]} />
        </td>
      ))}
    </tr>
  );
}

function UnbookedRow({ ore }: { ore: string }): JSX.Element {
  return (
    <tr>
      <td colSpan={2} className="wrap">
        {t("forms.panel.unbooked")}
      </td>
      <td colSpan={2} />
      <td className="r">
        <Amount ore={ore} />
      </td>
    </tr>
  );
}

interface SumProps {
  readonly amount: (typeof amounts)[number];
  readonly amounts: readonly string[];
  readonly unbooked: string;
}

function Sum({ amount, amounts: some, unbooked }: SumProps): JSX.Element {
  if (amount !== "closingOre") return <Amount ore={sumOre(some)} />;
  return (
    <ProvedTotal proved>
      <Amount ore={sumOre([...some, unbooked])} />
    </ProvedTotal>
  );
}

/** Who put the accounts in the box, each way once. */
function placedText(accounts: FieldTrace["accounts"]): string {
  const ways = Array.from(new Set(accounts.map(({ by }) => by)));
  return `${t("forms.panel.by")}: ${ways.map((by) => t(`forms.placedBy.${by}`)).join(", ")}`;
}

function leave(): void {
  // The page that is left closes its panel itself.
}
