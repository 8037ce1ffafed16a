/** Kontantmetoden: what the open invoices of each side would book, chosen and made into entries. */
import { Button, Checkbox } from "@mantine/core";
import type { JSX } from "react";
import type { CashMethod } from "#wire/entries.ts";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { Notice } from "#web/components/page/Notice.tsx";
import { useEntryList } from "#web/lib/entries/entryQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { SideCard } from "./SideCard.tsx";
import { useCashChoice } from "./useCashChoice.ts";

export interface CashMethodDialogProps {
  readonly closingId: string;
  readonly proposed: CashMethod;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function CashMethodDialog({ closingId, proposed, onClose }: CashMethodDialogProps): JSX.Element {
  const { applies, sides } = proposed;
  const choice = useCashChoice(closingId, sides, onClose);
  const { chosen, withReversal } = choice;
  const nextYear = useEntryList(closingId).data?.nextYearStart ?? "";
  return (
    <Dialog title={t("entries.cash.title")} onClose={onClose} wide>
      <Form
        submit={t("entries.cash.submit", { count: chosen.length * (withReversal ? 2 : 1) })}
        busy={choice.isBusy}
        error={choice.error}
        disabled={chosen.length === 0}
        onSubmit={choice.make}
        beside={
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        }
      >
        <p className="ink2">{t("entries.cash.help")}</p>
        {applies === null && <Notice tone="warn">{t("entries.cash.unknown")}</Notice>}
        {sides.map((side) => (
          <SideCard
            key={side.side}
            closingId={closingId}
            proposed={side}
            isChosen={chosen.includes(side.side)}
            onChoose={(isChosen) => {
              choice.choose(side.side, isChosen);
            }}
            onFollow={onClose}
          />
        ))}
        <Checkbox
          label={t("entries.cash.reversal", { date: nextYear })}
          description={t("entries.cash.reversalHelp")}
          checked={withReversal}
          onChange={(event) => {
            choice.setReversal(event.currentTarget.checked);
          }}
        />
      </Form>
    </Dialog>
  );
}
