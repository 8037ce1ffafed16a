/** Väsentlighet: up to which difference the account agrees, and the way to change it. */
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type JSX, useState } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { useMayEdit } from "#web/lib/access.ts";
import { order } from "#web/lib/api/request.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { parseThreshold } from "#web/lib/format/thresholdInput.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface MaterialityLineProps {
  readonly closingId: string;
  readonly account: string;
  readonly ore: string;
}

/** Draws the line; those who may change it get a way there. */
export function MaterialityLine(props: MaterialityLineProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const mayEdit = useMayEdit();
  return (
    <span className="sm ink2">
      {t("reconciliation.materiality.name")} <Amount ore={props.ore} />
      {mayEdit && (
        <>
          {" · "}
          <button
            type="button"
            className="link"
            aria-label={t("reconciliation.materiality.changeOf", { account: props.account })}
            onClick={() => {
              setOpen(true);
            }}
          >
            {t("reconciliation.materiality.change")}
          </button>
        </>
      )}
      {isOpen && (
        <MaterialityDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </span>
  );
}

function MaterialityDialog(props: MaterialityLineProps & { readonly onClose: () => void }): JSX.Element {
  const { closingId, account, ore, onClose } = props;
  const [text, setText] = useState(amountText(ore));
  const threshold = parseThreshold(text);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (thresholdOre: string | null) =>
      order(`/api/closings/${closingId}/materiality`, { method: "PUT", body: { account, thresholdOre } }),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ["closing", closingId] }),
  });
  return (
    <Dialog title={t("reconciliation.materiality.title", { account })} onClose={onClose}>
      <Form
        submit={t("common.save")}
        busy={save.isPending}
        error={save.error}
        disabled={!threshold.ok}
        beside={
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        }
        onSubmit={() => {
          if (threshold.ok) save.mutate(threshold.ore);
        }}
      >
        <p>{t("reconciliation.materiality.text")}</p>
        <TextInput
          label={t("reconciliation.materiality.field")}
          description={t("reconciliation.materiality.empty")}
          inputMode="decimal"
          autoComplete="off"
          data-autofocus
          value={text}
          error={threshold.ok ? null : t("reconciliation.materiality.wrong")}
          onChange={typed(setText)}
        />
      </Form>
    </Dialog>
  );
}
