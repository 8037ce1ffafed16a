/** The head of an appendix: its account, the day, the balance per ledger, its sum, the difference, how it stands. */
import { Link } from "@tanstack/react-router";
import type { JSX, ReactNode } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { AccountStatusSign } from "#web/components/signOff/AccountStatusSign.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { FigureCell } from "./FigureCell.tsx";
import type { KindProps } from "../kinds/kindProps.ts";
import { Difference } from "./Difference.tsx";

/** Draws the head. */
export function HeadCard(props: KindProps): JSX.Element {
  const { view } = props.state;
  const [only] = view.accounts;
  const isOne = view.accounts.length === 1;
  const others = isOne && only?.othersOre !== "0" ? (only?.othersOre ?? null) : undefined;
  return (
    <dl className="card figures-head">
      <Fact name={t(isOne ? "appendices.head.account" : "appendices.head.accounts")}>
        {isOne && only !== undefined ? (
          <AccountLink closingId={props.place.closingId} account={only.account} name={only.name} />
        ) : (
          view.accounts.length
        )}
      </Fact>
      <Fact name={t("appendices.head.asOf")}>
        <span className="n">{view.asOf}</span>
      </Fact>
      <Fact name={t("appendices.head.balance")} right>
        <Amount ore={view.balanceOre} />
      </Fact>
      {others !== undefined && (
        <Fact name={t("appendices.head.others")} right>
          <Amount ore={others} />
        </Fact>
      )}
      <Fact name={t("appendices.head.total")} right>
        <Total {...props} />
      </Fact>
      <Fact name={t("appendices.head.difference")} right>
        <Difference ore={view.differenceOre} />
      </Fact>
      <Fact name={t("appendices.head.status")}>
        <AccountStatusSign status={view.signOff.status} />
      </Fact>
    </dl>
  );
}

/** The sum; of one account it can be overridden here, of several each in its row. */
function Total({ state: { view }, readOnly, editor }: KindProps): JSX.Element {
  const [sum] = view.sums;
  if (view.sums.length !== 1 || sum === undefined) return <Amount ore={view.totalOre} />;
  return (
    <FigureCell
      figure={sum.figure}
      label={t("appendices.head.total")}
      column="total"
      readOnly={readOnly}
      onOverride={(figure, amountOre) => void editor.override(figure, amountOre)}
    />
  );
}

interface FactProps {
  readonly name: string;
  readonly right?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, right = false, children }: FactProps): JSX.Element {
  return (
    <div className={right ? "r" : ""}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface AccountLinkProps {
  readonly closingId: string;
  readonly account: string;
  readonly name: string;
}

/** Leads to the account in Avstämning. */
export function AccountLink({ closingId, account, name }: AccountLinkProps): JSX.Element {
  return (
    <Link to="/bokslut/$closingId/avstamning" params={{ closingId }} search={{ konto: account }}>
      {account} {name}
    </Link>
  );
}
