/** What the import changed against the one before: vouchers new, changed and removed, opening balances, ledgers. */
import { type JSX, useState } from "react";
import type { ImportDetail } from "#wire/imports.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { Chip } from "#web/components/table/Chip.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { type DifferenceKind, differenceKinds, shownDifferences } from "./differences.ts";

export interface DifferencePanelProps {
  readonly number: number;
  readonly difference: NonNullable<ImportDetail["difference"]>;
}

/** Draws the difference with a filter per kind. */
export function DifferencePanel({ number, difference }: DifferencePanelProps): JSX.Element {
  const [kind, setKind] = useState<DifferenceKind | null>(null);
  const { counts } = difference;
  const countOf = (wanted: DifferenceKind | null): number =>
    wanted === null ? differenceKinds.reduce((sum, one) => sum + counts[one], 0) : counts[wanted];
  const shown = shownDifferences(difference, kind);
  const length = shown.vouchers.length + shown.openings.length + shown.ledger.length;
  return (
    <Panel
      flush
      title={t("imports.difference.title", { number: difference.previousNumber })}
      aside={
        <span className="chips" role="group" aria-label={t("imports.difference.filter")}>
          {[null, ...differenceKinds].map((choice) => (
            <Chip
              key={choice}
              label={t(`imports.difference.${choice ?? "all"}`)}
              count={countOf(choice)}
              on={kind === choice}
              onPress={() => {
                setKind(choice);
              }}
            />
          ))}
        </span>
      }
    >
      {length === 0 ? (
        <p className="more ink2">
          {t(kind === null ? "imports.difference.none" : "imports.difference.noneOfKind")}
        </p>
      ) : (
        <DifferenceTable shown={shown} number={number} previousNumber={difference.previousNumber} />
      )}
      {length > 0 && length < countOf(kind) && (
        <p className="more sm ink2">
          {t("imports.difference.shown", { shown: countText(length), total: countText(countOf(kind)) })}
        </p>
      )}
    </Panel>
  );
}
