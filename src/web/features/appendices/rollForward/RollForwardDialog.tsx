/** What next year's closing gets of each appendix, before it is done; then the way to that closing. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { RollForward } from "#wire/appendices.ts";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { fiscalYearShort } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { RollTable } from "./RollTable.tsx";
import { type RolledForward, useRoll, useRollForward } from "./useRollForward.ts";

export interface RollForwardDialogProps {
  readonly closingId: string;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function RollForwardDialog({ closingId, onClose }: RollForwardDialogProps): JSX.Element {
  const { data, error, refetch } = useRollForward(closingId);
  const roll = useRoll(closingId);
  const year = data === undefined ? "" : fiscalYearShort(data.next.fiscalYear);
  const title = data === undefined ? t("appendices.roll.action") : t("appendices.roll.title", { year });
  return (
    <Dialog title={title} wide onClose={onClose}>
      <FailureNotice error={error} onRetry={refetch} />
      {data === undefined && error === null && <SkeletonLines lines={4} />}
      {roll.data !== undefined && <Done done={roll.data} year={year} onFollow={onClose} />}
      {data !== undefined && roll.data === undefined && (
        <Form
          submit={t("appendices.roll.submit", { year })}
          busy={roll.isPending}
          error={roll.error}
          disabled={!isSomethingMade(data)}
          beside={
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
          }
          onSubmit={() => {
            roll.mutate();
          }}
        >
          <p>
            {t(data.next.closingId === null ? "appendices.roll.making" : "appendices.roll.existing", {
              year,
            })}
          </p>
          {isSomethingMade(data) ? (
            <p className="b">{t("appendices.roll.label", { count: madeCount(data) })}</p>
          ) : (
            <Notice>{t("appendices.roll.nothing")}</Notice>
          )}
          <RollTable appendices={data.appendices} />
        </Form>
      )}
    </Dialog>
  );
}

interface DoneProps {
  readonly done: RolledForward;
  readonly year: string;
  readonly onFollow: () => void;
}

function Done({ done, year, onFollow }: DoneProps): JSX.Element {
  return (
    <Notice
      tone="ok"
      action={
        <Button
          size="xs"
          renderRoot={(button) => (
            <Link
              {...button}
              to="/bokslut/$closingId/avstamning/bilagor"
              params={{ closingId: done.closingId }}
              onClick={onFollow}
            />
          )}
        >
          {t("appendices.roll.open", { year })}
        </Button>
      }
    >
      {t("appendices.roll.done", { count: done.made, year })}
    </Notice>
  );
}

function madeCount({ appendices }: RollForward): number {
  return appendices.filter(({ outcome }) => outcome === "made").length;
}

function isSomethingMade(data: RollForward): boolean {
  return madeCount(data) > 0;
}
