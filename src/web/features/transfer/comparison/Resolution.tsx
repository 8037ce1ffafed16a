/** What can be done about a difference, each with what it makes; and what it made. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { Comparison, ResolutionAction } from "#wire/transfers.ts";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { hasText, type TextData, t, textAt } from "#web/lib/texts/translate.ts";
import { useResolution } from "./useComparison.ts";

export interface ResolutionProps {
  readonly closingId: string;
  readonly comparison: Comparison;
  readonly onClose: () => void;
}

/** Draws the choices, or what came of the one that was made. */
export function Resolution({ closingId, comparison, onClose }: ResolutionProps): JSX.Element | null {
  const resolve = useResolution(closingId, comparison.entryId);
  const mayEdit = useMayEdit();
  if (resolve.data !== undefined)
    return <Made numbers={resolve.data.entries.map(({ number }) => number)} onClose={onClose} />;
  if (comparison.actions.length === 0) return null;
  return (
    <section className="resolution" aria-label={t("comparison.choose")}>
      <h3>{t("comparison.choose")}</h3>
      {comparison.actions.map((action) => (
        <div key={action}>
          <p>{whatItMakes(action, comparison)}</p>
          <Button
            variant="default"
            disabled={!mayEdit || resolve.isPending}
            loading={resolve.isPending && resolve.variables === action}
            onClick={() => {
              resolve.mutate(action);
            }}
          >
            {t(`comparison.actions.${action}.button`)}
          </Button>
        </div>
      ))}
      <FailureNotice error={resolve.error} />
    </section>
  );
}

function Made({ numbers, onClose }: { numbers: readonly string[]; onClose: () => void }): JSX.Element {
  return (
    <>
      <Notice tone="ok">
        {numbers.length === 0
          ? t("comparison.accepted")
          : t("comparison.made", { count: numbers.length, numbers: numbers.join(", ") })}
      </Notice>
      <div className="buttons">
        <Button data-autofocus onClick={onClose}>
          {t("common.close")}
        </Button>
      </div>
    </>
  );
}

/** Says what an action makes: by how the voucher stands in Fortnox where that tells. */
function whatItMakes(action: ResolutionAction, { number, status, voucher, duplicates }: Comparison): string {
  const data: TextData = { number, voucher, duplicates: duplicates.join(", ") };
  const place = `comparison.actions.${action}.${status}`;
  return textAt(hasText(place) ? place : `comparison.actions.${action}.other`, data);
}
