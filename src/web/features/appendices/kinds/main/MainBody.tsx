/** A main appendix: the accounts of its group, each with the appendices that support it. */
import { Link } from "@tanstack/react-router";
import { Fragment, type JSX } from "react";
import type { AppendixAnswer } from "#wire/appendices.ts";
import { NewAppendixButton } from "#web/components/appendices/NewAppendixButton.tsx";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { AccountStatusSign } from "#web/components/signOff/AccountStatusSign.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { Difference } from "../../head/Difference.tsx";
import type { KindProps } from "../kindProps.ts";

type Line = Extract<AppendixAnswer, { readonly kind: "main" }>["accounts"][number];

/** Draws the accounts. */
export function MainBody({ place, state }: KindProps): JSX.Element | null {
  const { answer } = state.view;
  if (answer.kind !== "main") return null;
  const label = t("appendices.main.table");
  return (
    <Panel title={label} flush>
      <Scroll label={label} className="wide">
        <table className="dense" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t("appendices.main.account")}</th>
              <th scope="col">{t("appendices.main.appendix")}</th>
              {(["balance", "reconciled", "difference"] as const).map((column) => (
                <th key={column} scope="col" className="r">
                  {t(`appendices.main.${column}`)}
                </th>
              ))}
              <th scope="col">{t("appendices.main.status")}</th>
            </tr>
          </thead>
          <tbody>
            {answer.accounts.map((line) => (
              <Account key={line.account} closingId={place.closingId} line={line} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  );
}

function Account({ closingId, line }: { closingId: string; line: Line }): JSX.Element {
  const { account, name, balanceOre, reconciledOre, differenceOre, status } = line;
  return (
    <tr>
      <th scope="row">
        <Link to="/bokslut/$closingId/avstamning" params={{ closingId }} search={{ konto: account }}>
          {account} {name}
        </Link>
      </th>
      <td>
        <Appendices closingId={closingId} line={line} />
      </td>
      <td className="r">
        <Amount ore={balanceOre} />
      </td>
      <td className="r">
        <Amount ore={reconciledOre} />
      </td>
      <td className="r">
        <Difference ore={differenceOre} />
      </td>
      <td>
        <AccountStatusSign status={status} />
      </td>
    </tr>
  );
}

function Appendices({ closingId, line }: { closingId: string; line: Line }): JSX.Element {
  const { account, appendices, balanceOre } = line;
  if (appendices.length === 0)
    return balanceOre === "0" ? (
      <span className="mut">{t("appendices.main.none")}</span>
    ) : (
      <NewAppendixButton
        closingId={closingId}
        account={account}
        size="xs"
        label={t("appendices.main.create", { account })}
      />
    );
  return (
    <>
      {appendices.map(({ appendixId, number, name, amountOre }, index) => (
        <Fragment key={appendixId}>
          {index > 0 && ", "}
          <Link to="/bokslut/$closingId/bilagor/$appendixId" params={{ closingId, appendixId }}>
            {number} {name}
          </Link>
          {appendices.length > 1 && (
            <>
              {" "}
              <Amount ore={amountOre} />
            </>
          )}
        </Fragment>
      ))}
    </>
  );
}
