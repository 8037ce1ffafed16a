/** Accounts that have been chosen, each with the button that takes it away. */
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";

export interface ChosenAccountsProps {
  readonly accounts: readonly { readonly account: string; readonly name: string }[];
  readonly mayEdit: boolean;
  readonly onRemove: (account: string) => void;
}

/** Draws the list. */
export function ChosenAccounts({ accounts, mayEdit, onRemove }: ChosenAccountsProps): JSX.Element {
  if (accounts.length === 0) return <p className="sm ink2">{t("ledgers.control.empty")}</p>;
  return (
    <ul className="names">
      {accounts.map(({ account, name }) => (
        <li key={account}>
          <span className="n">{account}</span> {name}
          {mayEdit && (
            <button
              type="button"
              className="icb"
              aria-label={t("ledgers.control.remove", { account })}
              onClick={() => {
                onRemove(account);
              }}
            >
              <IconX className="i" aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
