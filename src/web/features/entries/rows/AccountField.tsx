/** The account of a row: typed by number or name, chosen in the list under the field. */
import { type JSX, type KeyboardEvent, useId, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { AccountList } from "./AccountList.tsx";
import { type ChartAccount, findAccounts, meantAccount } from "./findAccounts.ts";

export interface AccountFieldProps {
  readonly label: string;
  readonly value: string;
  readonly accounts: readonly ChartAccount[];
  readonly isFaulty: boolean;
  readonly onChange: (account: string) => void;
}

/** Draws the field. */
export function AccountField(props: AccountFieldProps): JSX.Element {
  const { label, value, accounts, onChange } = props;
  const listId = useId();
  const list = useAccountList(props);
  const { isOpen, found, marked } = list;
  const active = isOpen ? found[marked] : undefined;
  return (
    <div className="account-field">
      <input
        className="in n"
        data-field="account"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={active === undefined ? undefined : `${listId}-${active.account}`}
        aria-invalid={props.isFaulty && !isOpen}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        placeholder={t("entryEditor.accountHint")}
        value={value}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          list.open();
        }}
        onKeyDown={list.press}
        onBlur={() => {
          list.close();
          const meant = meantAccount(value, { accounts, marked: undefined });
          if (meant !== value) onChange(meant);
        }}
      />
      {isOpen && (
        <AccountList id={listId} accounts={found} marked={marked} typed={value} onChoose={list.choose} />
      )}
    </div>
  );
}

/** Keeps whether the list is open and which account is marked. */
function useAccountList({ value, accounts, onChange }: AccountFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const [wanted, setMarked] = useState(0);
  const found = isOpen ? findAccounts(accounts, value) : [];
  const marked = Math.max(0, Math.min(wanted, found.length - 1));
  const open = (): void => {
    setOpen(true);
    setMarked(0);
  };
  const close = (): void => {
    setOpen(false);
  };
  const choose = (account: string): void => {
    onChange(account);
    close();
  };
  const take = (): void => {
    const meant = meantAccount(value, { accounts, marked: found[marked] });
    if (meant !== value) onChange(meant);
    close();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, altKey } = event;
    if (!isOpen) {
      if (key !== "ArrowDown" || (value !== "" && !altKey)) return;
      event.preventDefault();
      open();
    } else if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      setMarked(Math.max(0, Math.min(marked + (key === "ArrowDown" ? 1 : -1), found.length - 1)));
    } else if (key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (key === "Enter" || key === "Tab") take();
  };
  return { isOpen, found, marked, open, close, choose, press };
}
