/** The ledger of an account with a box at each row; what is ticked becomes rows of the appendix. */
import { Button, NativeSelect } from "@mantine/core";
import { type JSX, useState } from "react";
import type { AppendixView, Pasted } from "#wire/appendices.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixPlace } from "../../saving/useEditor.ts";
import { addOre } from "../shared/addOre.ts";
import { PickTable } from "./PickTable.tsx";
import { useAccountLedger, usePick } from "./usePick.ts";

const mostPicked = 500;

export interface PickDialogProps {
  readonly place: AppendixPlace;
  readonly accounts: AppendixView["accounts"];
  /** Takes the rows that were picked, as rows of the kind. */
  readonly onPicked: (typed: Pasted["typed"]) => void;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function PickDialog(props: PickDialogProps): JSX.Element {
  const { place, accounts, onPicked, onClose } = props;
  const [account, setAccount] = useState(accounts[0]?.account ?? "");
  /** Amounts by the position of their row. */
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const { data, error } = useAccountLedger(place.closingId, account);
  const pick = usePick(place);
  const count = chosen.size;
  return (
    <Dialog title={t("appendices.pick.title")} wide onClose={onClose}>
      <Form
        submit={submitText(count)}
        busy={pick.isPending}
        error={pick.error}
        disabled={count === 0 || count > mostPicked}
        beside={
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        }
        onSubmit={() => {
          const positions = [...chosen.keys()].toSorted((a, b) => a - b);
          pick.mutate(
            { account, positions },
            {
              onSuccess: (picked) => {
                onPicked(picked.typed);
              },
            },
          );
        }}
      >
        <AccountChoice
          accounts={accounts}
          account={account}
          onChange={(next) => {
            setAccount(next);
            setChosen(new Map());
          }}
        />
        <FailureNotice error={error} />
        {data === undefined && error === null && <SkeletonLines lines={6} />}
        {data?.total === 0 && <Notice>{t("appendices.pick.none")}</Notice>}
        {data !== undefined && data.total > 0 && (
          <PickTable
            key={account}
            closingId={place.closingId}
            ledger={data}
            chosen={chosen}
            onChange={setChosen}
          />
        )}
        {count > mostPicked && <Notice tone="warn">{t("appendices.pick.most", { most: mostPicked })}</Notice>}
        <p className="ink2">
          {t("appendices.pick.chosenSum")} <Amount ore={addOre([...chosen.values()])} />
        </p>
      </Form>
    </Dialog>
  );
}

interface AccountChoiceProps {
  readonly accounts: AppendixView["accounts"];
  readonly account: string;
  readonly onChange: (account: string) => void;
}

function AccountChoice({ accounts, account, onChange }: AccountChoiceProps): JSX.Element | null {
  if (accounts.length < 2) return null;
  return (
    <NativeSelect
      label={t("appendices.pick.account")}
      value={account}
      data={accounts.map((one) => ({ value: one.account, label: `${one.account} ${one.name}` }))}
      onChange={typed(onChange)}
    />
  );
}

function submitText(count: number): string {
  if (count === 0) return t("appendices.pick.submitNone");
  return count === 1 ? t("appendices.pick.submitOne") : t("appendices.pick.submit", { count });
}
