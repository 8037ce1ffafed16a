/** The balance accounts that an appendix supports, found by number or name; the first is the main one. */
import { MultiSelect } from "@mantine/core";
import { type JSX, useState } from "react";
import { useReconciliation } from "#web/lib/api/closingQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import "./accountsField.css";

export interface AccountsFieldProps {
  readonly closingId: string;
  readonly accounts: readonly string[];
  readonly error: string | null;
  readonly onChange: (accounts: readonly string[]) => void;
}

/** Draws the field. */
export function AccountsField({ closingId, accounts, error, onChange }: AccountsFieldProps): JSX.Element {
  const { data } = useReconciliation(closingId);
  const [isOpen, setOpen] = useState(false);
  const groups =
    data === undefined ? [] : [...data.assets.groups, ...data.equityAndLiabilities.groups, ...data.unplaced];
  const known = groups.flatMap((group) => group.accounts);
  // One that an import no longer has stays as it is called.
  const gone = accounts.filter((account) => !known.some((line) => line.account === account));
  return (
    <MultiSelect
      label={t("appendices.create.accounts")}
      placeholder={accounts.length === 0 ? t("appendices.create.accountsHint") : ""}
      data={[
        ...known.map(({ account, name }) => ({ value: account, label: `${account} ${name}` })),
        ...gone.map((account) => ({ value: account, label: account })),
      ]}
      value={[...accounts]}
      error={error}
      className="accounts-field"
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      maxValues={50}
      limit={100}
      nothingFoundMessage={t("appendices.create.noAccount")}
      comboboxProps={{ withinPortal: false }}
      dropdownOpened={isOpen}
      onDropdownOpen={() => {
        setOpen(true);
      }}
      onDropdownClose={() => {
        setOpen(false);
      }}
      // What is chosen stands in the field: the list would only cover what comes next.
      onOptionSubmit={() => {
        setOpen(false);
      }}
      onChange={onChange}
    />
  );
}
