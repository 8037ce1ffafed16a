/** Saldo enligt huvudbok: each control account with its own part of the difference, and their sum where they are many. */
import { Link, useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { Bridge } from "../view/useLedger.ts";
import type { BridgeParts } from "./bridgeParts.ts";
import type { WaterfallBar } from "./waterfall.ts";
import { WaterfallCell } from "./WaterfallCell.tsx";

type Account = Bridge["accounts"][number];

/** Draws the rows. */
export function BalanceRows(props: BridgeParts & { bar: WaterfallBar | null }): JSX.Element {
  const { bridge, bar } = props;
  const isOne = bridge.accounts.length === 1;
  return (
    <>
      {bridge.accounts.map((account) => (
        <AccountRow
          key={account.account}
          {...props}
          account={account}
          bar={isOne ? bar : null}
          isOne={isOne}
        />
      ))}
      {!isOne && (
        <tr className="total">
          <td className="sign" />
          <th scope="row">{t("ledgers.bridge.balanceSum")}</th>
          <td className="ink2">{asOfText(props)}</td>
          <td className="r" data-plain={plainAmount(bridge.balanceOre)}>
            <Amount ore={bridge.balanceOre} />
          </td>
          <WaterfallCell bar={bar} kind="total" />
        </tr>
      )}
    </>
  );
}

interface AccountRowProps extends BridgeParts {
  readonly account: Account;
  readonly bar: WaterfallBar | null;
  readonly isOne: boolean;
}

function AccountRow(props: AccountRowProps): JSX.Element {
  const { account, bar, isOne } = props;
  const { closingId = "" } = useParams({ strict: false });
  return (
    <tr className={isOne ? "total" : ""}>
      <td className="sign" />
      <th scope="row">
        <Link
          to="/bokslut/$closingId/avstamning"
          params={{ closingId }}
          search={{ konto: account.account }}
          title={account.name}
        >
          {t("ledgers.bridge.balance", { account: account.account })}
        </Link>
      </th>
      <td className="ink2">{isOne ? asOfText(props) : <Part account={account} />}</td>
      <td className="r" data-plain={plainAmount(account.balanceOre)}>
        <Amount ore={account.balanceOre} />
      </td>
      <WaterfallCell bar={bar} kind="total" />
    </tr>
  );
}

function Part({ account }: { account: Account }): JSX.Element {
  const { ledgerOre, explainedOre, differenceOre } = account;
  const isDifferent = differenceOre !== null && differenceOre !== "0";
  return (
    <>
      {t("ledgers.bridge.part", {
        ledger: ledgerOre === null ? "–" : amountText(ledgerOre),
        explained: amountText(explainedOre),
      })}{" "}
      <span className={isDifferent ? "diff b" : ""}>
        <Amount ore={differenceOre} />
      </span>
    </>
  );
}

function asOfText({ ledger }: BridgeParts): string {
  return t("ledgers.bridge.balanceAt", { date: ledger.asOf, number: ledger.importNumber ?? "–" });
}
