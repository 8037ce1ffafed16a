/** Ny bilaga: the accounts it supports, its kind with what suits the first account, and a name. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import type { AppendixKind } from "#wire/appendixContents.ts";
import { useNewAppendix, useProposedKinds } from "#web/lib/appendices/appendixQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Dialog } from "../dialogs/Dialog.tsx";
import { Form } from "../fields/Form.tsx";
import { typed } from "../fields/typed.ts";
import { AccountsField } from "./AccountsField.tsx";
import { kindChoices } from "./kindChoices.ts";

export interface NewAppendixDialogProps {
  readonly closingId: string;
  /** The account that it is asked for, when it is one. */
  readonly account: string | null;
  readonly onClose: () => void;
}

/** Draws the dialog; the page of the new appendix opens when it is made. Mount it only while it is open. */
export function NewAppendixDialog({ closingId, account, onClose }: NewAppendixDialogProps): JSX.Element {
  const [accounts, setAccounts] = useState<readonly string[]>(account === null ? [] : [account]);
  const [chosenKind, setKind] = useState<AppendixKind | null>(null);
  const [name, setName] = useState("");
  const [isTried, setTried] = useState(false);
  const known = useProposedKinds(closingId, accounts[0] ?? null);
  const proposed = known ?? [];
  const kind = chosenKind ?? proposed[0] ?? "specification";
  const make = useNewAppendix(closingId);
  const navigate = useNavigate();
  const submit = (): void => {
    setTried(true);
    if (accounts.length === 0) return;
    const request = { kind, accounts: [...accounts], ...(name.trim() === "" ? {} : { name: name.trim() }) };
    make.mutate(request, {
      onSuccess: (appendixId) => {
        onClose();
        void navigate({
          to: "/bokslut/$closingId/bilagor/$appendixId",
          params: { closingId, appendixId },
        });
      },
    });
  };
  return (
    <Dialog title={t("appendices.create.action")} onClose={onClose}>
      <Form
        submit={t("appendices.create.submit")}
        busy={make.isPending}
        error={make.error}
        // The kind must not change under the pointer.
        disabled={known === undefined && chosenKind === null}
        onSubmit={submit}
        beside={
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        }
      >
        <AccountsField
          closingId={closingId}
          accounts={accounts}
          error={isTried && accounts.length === 0 ? t("appendices.create.accountMissing") : null}
          onChange={setAccounts}
        />
        <KindField kind={kind} proposed={proposed} onChange={setKind} />
        <TextInput
          label={t("appendices.create.name")}
          description={t("appendices.create.nameHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={typed(setName)}
        />
      </Form>
    </Dialog>
  );
}

interface KindFieldProps {
  readonly kind: AppendixKind;
  readonly proposed: readonly AppendixKind[];
  readonly onChange: (kind: AppendixKind) => void;
}

function KindField({ kind, proposed, onChange }: KindFieldProps): JSX.Element {
  const choices = kindChoices(proposed);
  return (
    <NativeSelect
      label={t("appendices.create.kind")}
      description={t(`appendices.kindHelp.${kind}`)}
      inputWrapperOrder={["label", "input", "description", "error"]}
      value={kind}
      data={[...choices]}
      onChange={typed((value) => {
        const chosen = choices.find((choice) => choice.value === value);
        if (chosen !== undefined) onChange(chosen.value);
      })}
    />
  );
}
