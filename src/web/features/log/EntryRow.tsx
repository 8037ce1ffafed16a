/** One entry of the log; what was asked of Fortnox folds out under it. */
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type JSX, useId, useState } from "react";
import type { LogEntry } from "#wire/log.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { eventText, type Names } from "./eventText.ts";
import { FortnoxCalls } from "./FortnoxCalls.tsx";

/** Draws the row, and the one under it when it is open. */
export function EntryRow({ entry, names }: { entry: LogEntry; names: Names }): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { use } = entry.event.data;
  const text = eventText(entry, names);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <tr>
        <td className="n ink2">{momentText(entry.at, { seconds: true })}</td>
        <td>{entry.by === "" ? t("log.server") : entry.by}</td>
        <td>
          {text}
          {typeof use === "string" && (
            <button
              type="button"
              className="fold"
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              aria-label={t("fortnox.calls.of", {
                action: t(isOpen ? "fortnox.calls.hide" : "fortnox.calls.show"),
                event: text,
              })}
              onClick={() => {
                setIsOpen(!isOpen);
              }}
            >
              <Chevron className="i" aria-hidden="true" />
              {t(isOpen ? "fortnox.calls.hide" : "fortnox.calls.show")}
            </button>
          )}
        </td>
      </tr>
      {isOpen && typeof use === "string" && (
        <tr id={id}>
          <td colSpan={3}>
            <FortnoxCalls use={use} />
          </td>
        </tr>
      )}
    </>
  );
}
