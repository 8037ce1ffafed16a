/** What supports an account: its appendices with what each says of it, and the way to a new one. */
import { IconPaperclip } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { AccountState } from "#wire/reconciliation.ts";
import { NewAppendixButton } from "#web/components/appendices/NewAppendixButton.tsx";
import { Amount } from "#web/components/figures/Amount.tsx";
import { AccountStatusSign } from "#web/components/signOff/AccountStatusSign.tsx";
import { copyCells, plainAmount } from "#web/components/table/copyCells.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the list. */
export function AccountAppendices({
  closingId,
  state,
}: {
  readonly closingId: string;
  readonly state: AccountState;
}): JSX.Element {
  const { account, name, appendices, reconciledOre } = state;
  return (
    <>
      {appendices.length === 0 ? (
        <p className="ink2">{t("reconciliation.panel.noAppendices")}</p>
      ) : (
        <table
          className="dense"
          aria-label={t("reconciliation.panel.appendicesOf", { account, name })}
          onCopy={copyCells}
        >
          <thead>
            <tr>
              <th scope="col">{t("appendices.list.number")}</th>
              <th scope="col">{t("appendices.list.name")}</th>
              <th scope="col" className="r">
                {t("reconciliation.columns.reconciled")}
              </th>
              <th scope="col">{t("appendices.list.status")}</th>
            </tr>
          </thead>
          <tbody>
            {appendices.map((appendix) => (
              <AppendixRow key={appendix.appendixId} closingId={closingId} appendix={appendix} />
            ))}
          </tbody>
          {appendices.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t("appendices.head.sum")}
                </th>
                <td className="r" data-plain={plainAmount(reconciledOre)}>
                  <Amount ore={reconciledOre} />
                </td>
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      )}
      <NewAppendixButton closingId={closingId} account={account} size="xs" />
    </>
  );
}

function AppendixRow({
  closingId,
  appendix,
}: {
  readonly closingId: string;
  readonly appendix: AccountState["appendices"][number];
}): JSX.Element {
  const { appendixId, number, name, amountOre, status, files } = appendix;
  return (
    <tr>
      <td className="n">{number}</td>
      <td className="el text">
        <Link to="/bokslut/$closingId/bilagor/$appendixId" params={{ closingId, appendixId }}>
          {name}
        </Link>
        {files > 0 && (
          <span className="clip n ink2" title={t("reconciliation.panel.files", { count: files })}>
            <IconPaperclip className="i" aria-hidden="true" />
            {files}
          </span>
        )}
      </td>
      <td className="r" data-plain={plainAmount(amountOre)}>
        <Amount ore={amountOre} />
      </td>
      <td>
        <AccountStatusSign status={status} />
      </td>
    </tr>
  );
}
