/** The foot of the panel: how many and how much, the check once more, and the one button that sends. */
import { Button } from "@mantine/core";
import { type JSX, useId } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { type CheckedEntry, sumOre } from "../preflight/exportable.ts";
import type { KnownPreflight } from "../preflight/usePreflight.ts";

export interface ExportFootProps {
  readonly check: KnownPreflight;
  readonly checked: readonly CheckedEntry[];
  readonly chosen: readonly CheckedEntry[];
  /** Told elsewhere in the panel: it only closes the button. */
  readonly isHindered: boolean;
  readonly isSending: boolean;
  readonly onExport: () => void;
}

/** Draws the foot. */
export function ExportFoot(props: ExportFootProps): JSX.Element {
  const { check, chosen, isHindered, isSending, onExport } = props;
  const id = useId();
  const reason = reasonAgainst(props);
  return (
    <footer className="transfer-foot">
      <span className="sm ink2 grow" id={id}>
        {/* What hinders everything is told above. */}
        {!isHindered &&
          (reason ?? (
            <>
              <b className="b">{t("transfer.export.sum", { count: chosen.length })}</b>
              <Amount ore={sumOre(chosen)} />
            </>
          ))}
      </span>
      <Button
        variant="default"
        loading={check.isRunning}
        disabled={isHindered}
        onClick={() => {
          check.runAgain();
        }}
      >
        {t("transfer.preflight.again")}
      </Button>
      <Button
        disabled={isHindered || reason !== null || check.isRunning}
        loading={isSending}
        aria-describedby={id}
        onClick={({ detail }) => {
          // The second of two quick clicks comes before the button is drawn as loading, and would be refused.
          if (detail < 2) onExport();
        }}
      >
        {isHindered ? t("transfer.export.none") : t("transfer.export.button", { count: chosen.length })}
      </Button>
    </footer>
  );
}

/** Why nothing can be sent as it stands; null when it can. */
function reasonAgainst({ check, checked, chosen }: ExportFootProps): string | null {
  const { series, data, error } = check;
  if (chosen.length === 0 && data === undefined && error === null) return t("transfer.export.noneChosen");
  if (data === undefined || error !== null) return t("transfer.export.notChecked");
  if (series === null) return t("transfer.export.noSeries");
  if (chosen.length > 0) return null;
  const isNonePossible = checked.length > 0 && checked.every(({ verdict }) => verdict === "stays");
  return t(isNonePossible ? "transfer.export.nonePossible" : "transfer.export.noneChosen");
}
