/** In the foot: whether all is saved, and if not why, with the way on. */
import { Button } from "@mantine/core";
import { IconCloudCheck, IconCloudX, IconPencil } from "@tabler/icons-react";
import type { JSX } from "react";
import { momentText, today } from "#web/lib/format/dates.ts";
import { failureText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { focusField, placeName, stepOfField } from "../fields/figurePlace.ts";
import type { CurrentStep } from "../steps/useCurrentStep.ts";
import type { TaxWork } from "../taxWork.ts";
import type { TaxState } from "./taxEditor.ts";

export interface SavedLineProps {
  readonly work: TaxWork;
  readonly current: CurrentStep;
}

/** Draws the line. */
export function SavedLine({ work, current }: SavedLineProps): JSX.Element | null {
  const { editor, state } = work;
  const reason = unsavedReason(state);
  if (reason !== null)
    return (
      <span className="tax-saved diff" role="alert">
        <IconCloudX className="i" aria-hidden="true" />
        <span>
          <b className="b">{t("tax.saving.failed")}.</b>{" "}
          {namesUnread(state) ? <UnreadLinks unread={state.unread} current={current} /> : reason}
        </span>
        {state.phase === "failed" && (
          <Button size="xs" variant="default" onClick={() => void editor.save()}>
            {t("common.tryAgain")}
          </Button>
        )}
      </span>
    );
  const { changedAt } = state.page;
  if (state.phase === "saved" && changedAt === null) return null;
  const Icon = state.phase === "saved" ? IconCloudCheck : IconPencil;
  return (
    <span className="tax-saved" role="status">
      <Icon className="i" aria-hidden="true" />
      {state.phase === "saved" && changedAt !== null
        ? t("tax.saving.saved", { time: timeText(changedAt) })
        : t("tax.saving.busy")}
    </span>
  );
}

/** Tells why something is not saved; null when all is, or soon will be. */
export function unsavedReason({ phase, error, unread, held }: TaxState): string | null {
  if (held.length > 0) return t("tax.filed.held");
  if (phase === "failed") return failureText(error);
  return unread.size > 0
    ? `${t("tax.saving.unread")} ${Array.from(unread.keys(), placeName).join(", ")}.`
    : null;
}

/** What is asked and what was refused go before what cannot be read. */
function namesUnread({ phase, unread, held }: TaxState): boolean {
  return held.length === 0 && phase !== "failed" && unread.size > 0;
}

function UnreadLinks({
  unread,
  current,
}: Pick<TaxState, "unread"> & Pick<SavedLineProps, "current">): JSX.Element {
  return (
    <>
      {t("tax.saving.unread")}{" "}
      {Array.from(unread.keys(), (field, index) => (
        <span key={field}>
          {index > 0 && ", "}
          <button
            type="button"
            className="link"
            onClick={() => {
              const step = stepOfField(field);
              if (step !== null) current.go(step);
              focusField(field);
            }}
          >
            {placeName(field)}
          </button>
        </span>
      ))}
      .
    </>
  );
}

/** Writes the time of day for what happened today, else day and time. */
export function timeText(moment: string): string {
  const written = momentText(moment);
  const [day, time = ""] = written.split(" ");
  return day === today() ? time : written;
}
