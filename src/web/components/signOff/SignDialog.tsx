/** Asks before somebody's name is set or taken away: the figures as they stand, what changed meanwhile, a note. */
import { Button, Textarea } from "@mantine/core";
import { type JSX, useState } from "react";
import type { SignOffState } from "#wire/signOff.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { noteReason, type SignOffAction } from "#web/lib/signOff/possibleActions.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Dialog } from "../dialogs/Dialog.tsx";
import { Form } from "../fields/Form.tsx";
import { typed } from "../fields/typed.ts";
import { SignedFigures } from "./SignedFigures.tsx";
import type { Signing } from "./useSigning.ts";

export interface SignDialogProps {
  readonly name: string;
  /** As it stands now. */
  readonly state: SignOffState;
  readonly asked: NonNullable<Signing["asked"]>;
  readonly signing: Signing;
}

/** Draws the dialog; mount it only while it is asked. */
export function SignDialog({ name, state, asked, signing }: SignDialogProps): JSX.Element {
  const { action, seen } = asked;
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const reason = noteReason(action, state);
  const isMissing = reason !== null && note.trim() === "";
  const isPossible = signing.actions.includes(action);
  const words = action === "sign" && state.subject.kind === "check" ? "markDone" : action;
  return (
    <Dialog title={t(`signOff.dialog.titles.${words}`, { name })} onClose={signing.close}>
      <Form
        submit={t(`signOff.actions.${words}`)}
        busy={signing.busy}
        error={signing.error}
        disabled={!isPossible}
        beside={
          <Button variant="default" onClick={signing.close}>
            {t("common.cancel")}
          </Button>
        }
        onSubmit={() => {
          setTried(true);
          if (!isMissing) void signing.confirm(note.trim());
        }}
      >
        <What action={action} state={state} />
        {action !== "reopen" && <SignedFigures seen={seen} now={state} />}
        {reason !== null && <p>{whyText(reason, state)}</p>}
        <Textarea
          label={t("signOff.dialog.note")}
          value={note}
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
          error={isTried && isMissing ? t("signOff.dialog.noteMissing") : null}
          onChange={typed(setNote)}
        />
      </Form>
    </Dialog>
  );
}

function What({ action, state }: { action: SignOffAction; state: SignOffState }): JSX.Element | null {
  if (action === "reopen") return <p>{t("signOff.dialog.reopen")}</p>;
  if (action !== "review" || state.signature === null) return null;
  const { by, at } = state.signature;
  return <p>{t("signOff.dialog.review", { name: by.name, at: momentText(at) })}</p>;
}

function whyText(reason: NonNullable<ReturnType<typeof noteReason>>, { figures }: SignOffState): string {
  const ore = reason === "balance" ? figures?.closingOre : figures?.differenceOre;
  const amount = ore === null || ore === undefined ? "–" : amountText(ore);
  return t(`signOff.dialog.why.${reason}`, { amount });
}
