/** The accounts that fit what is typed, each with its balance; the marked one is kept in view. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { ChartAccount } from "./findAccounts.ts";

export interface AccountListProps {
  readonly id: string;
  readonly accounts: readonly ChartAccount[];
  readonly marked: number;
  readonly typed: string;
  readonly onChoose: (account: string) => void;
}

/** Draws the list. */
export function AccountList({ id, accounts, marked, typed, onChoose }: AccountListProps): JSX.Element {
  if (accounts.length === 0) {
    return (
      <p className="account-list none" id={id} role="status">
        {t(/^\d*$/.test(typed.trim()) ? "entryEditor.newAccount" : "entryEditor.noAccount")}
      </p>
    );
  }
  return (
    <ul className="account-list" id={id} role="listbox" aria-label={t("entryEditor.accounts")}>
      {accounts.map(({ account, name, active, balanceOre }, index) => (
        <li
          key={account}
          id={`${id}-${account}`}
          role="option"
          aria-selected={index === marked}
          ref={index === marked ? reveal : null}
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(account);
          }}
        >
          <span className="n b">{account}</span>
          <span className="el">
            {name}
            {active === false && <span className="tag w">{t("entryEditor.inactive")}</span>}
          </span>
          <Amount ore={balanceOre} className="sm" />
        </li>
      ))}
    </ul>
  );
}

function reveal(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
