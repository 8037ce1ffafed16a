/** The control accounts of one ledger: those of Fortnox, or the client's own. */
import { NativeSelect, Radio } from "@mantine/core";
import { type JSX, useState } from "react";
import type { ControlAccountsView, LedgerSide } from "#wire/ledgers.ts";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ChosenAccounts } from "./ChosenAccounts.tsx";
import { useChooseControlAccounts } from "./useControlAccounts.ts";

export interface ControlAccountsFormProps {
  readonly closingId: string;
  readonly side: LedgerSide;
  readonly view: ControlAccountsView;
  readonly mayEdit: boolean;
}

/** Draws the form. */
export function ControlAccountsForm({
  closingId,
  side,
  view,
  mayEdit,
}: ControlAccountsFormProps): JSX.Element {
  const kept = view[side];
  const [isOwn, setOwn] = useState(kept.from === "chosen");
  const [accounts, setAccounts] = useState(kept.accounts.map(({ account }) => account));
  const save = useChooseControlAccounts(closingId, side);
  const isSame =
    isOwn === (kept.from === "chosen") &&
    (!isOwn || accounts.join() === kept.accounts.map(({ account }) => account).join());
  return (
    <fieldset className="year control">
      <legend>{t(`ledgers.control.sides.${side}`)}</legend>
      <p className="sm ink2">{heldText(kept)}</p>
      <Form
        submit={t("common.save")}
        busy={save.isPending}
        error={save.error}
        disabled={!mayEdit || isSame || (isOwn && accounts.length === 0)}
        onSubmit={() => {
          save.mutate(isOwn ? accounts : null);
        }}
      >
        <Ways side={side} isOwn={isOwn} mayEdit={mayEdit} onChange={setOwn} />
        {isOwn && <OwnAccounts view={view} accounts={accounts} mayEdit={mayEdit} onChange={setAccounts} />}
      </Form>
    </fieldset>
  );
}

interface WaysProps {
  readonly side: LedgerSide;
  readonly isOwn: boolean;
  readonly mayEdit: boolean;
  readonly onChange: (isOwn: boolean) => void;
}

function Ways({ side, isOwn, mayEdit, onChange }: WaysProps): JSX.Element {
  return (
    <Radio.Group
      value={isOwn ? "own" : "standard"}
      aria-label={t(`ledgers.control.sides.${side}`)}
      onChange={(value) => {
        onChange(value === "own");
      }}
    >
      <div className="names">
        <Radio size="xs" value="standard" disabled={!mayEdit} label={t("ledgers.control.standard")} />
        <Radio size="xs" value="own" disabled={!mayEdit} label={t("ledgers.control.own")} />
      </div>
    </Radio.Group>
  );
}

interface OwnAccountsProps {
  readonly view: ControlAccountsView;
  readonly accounts: readonly string[];
  readonly mayEdit: boolean;
  readonly onChange: (accounts: string[]) => void;
}

function OwnAccounts({ view, accounts, mayEdit, onChange }: OwnAccountsProps): JSX.Element {
  const known = [...view.choices, ...view.customer.accounts, ...view.supplier.accounts];
  const left = view.choices.filter(({ account }) => !accounts.includes(account));
  return (
    <>
      <ChosenAccounts
        accounts={accounts.map((account) => ({
          account,
          name: known.find((choice) => choice.account === account)?.name ?? "",
        }))}
        mayEdit={mayEdit}
        onRemove={(removed) => {
          onChange(accounts.filter((account) => account !== removed));
        }}
      />
      <NativeSelect
        label={t("ledgers.control.add")}
        value=""
        disabled={!mayEdit}
        data={[
          { value: "", label: t("ledgers.control.choose") },
          ...left.map(({ account, name }) => ({ value: account, label: `${account} ${name}` })),
        ]}
        onChange={typed((account) => {
          if (account !== "") onChange([...accounts, account]);
        })}
      />
    </>
  );
}

function heldText({ accounts, from }: ControlAccountsView["customer"]): string {
  const names = accounts.map(({ account, name }) => `${account} ${name}`.trim()).join(", ");
  return t(`ledgers.control.from.${from}`, { accounts: names });
}
