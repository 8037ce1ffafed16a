/** The checks in their two lists: those that the import made once, and those of the closing as it stands. */
import { type JSX, useEffect } from "react";
import type { ClosingCheck } from "#wire/progress.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { CheckRow } from "./CheckRow.tsx";
import type { OpenCheck } from "./useOpenCheck.ts";

const lists = ["import", "closing"] as const;

export interface CheckListProps {
  readonly closingId: string;
  readonly checks: readonly ClosingCheck[];
  readonly opened: OpenCheck;
}

/** Draws the lists; the check of the address is brought into view. */
export function CheckList({ closingId, checks, opened }: CheckListProps): JSX.Element {
  const { name } = opened;
  useEffect(() => {
    if (name === null) return;
    const button = checkButtons().find(({ dataset }) => dataset["check"] === name);
    button?.focus({ preventScroll: true });
    // The whole of it, with what it found.
    button?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [name]);
  const step = (by: number) => () => {
    const buttons = checkButtons();
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[at < 0 ? 0 : Math.max(0, Math.min(at + by, buttons.length - 1))]?.focus();
  };
  useKeys({ j: step(1), k: step(-1), ArrowDown: step(1), ArrowUp: step(-1), Escape: opened.close });
  return (
    <>
      {lists.map((from) => {
        const listed = checks.filter((check) => check.from === from);
        if (listed.length === 0) return null;
        return (
          <Panel key={from} flush title={t(`checks.from.${from}`)}>
            <ul className="check-list">
              {listed.map((check) => (
                <CheckRow
                  key={check.name}
                  closingId={closingId}
                  check={check}
                  isOpen={check.name === name}
                  onToggle={() => {
                    opened.toggle(check.name);
                  }}
                />
              ))}
            </ul>
          </Panel>
        );
      })}
    </>
  );
}

function checkButtons(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>("button[data-check]"));
}
