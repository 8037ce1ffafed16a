/** A day in the address that cannot be computed, or any other failure: what is wrong, and the way on. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { RefusalError } from "#web/lib/api/failures.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface DayRefusedProps {
  readonly error: unknown;
  readonly onBalanceDate: () => void;
  readonly onRetry: () => unknown;
}

/** Draws the refusal, or nothing. */
export function DayRefused({ error, onBalanceDate, onRetry }: DayRefusedProps): JSX.Element | null {
  const isDay = error instanceof RefusalError && error.problem.kind === "date-not-computable";
  if (!isDay) return <FailureNotice error={error} onRetry={onRetry} />;
  return (
    <FailureNotice
      error={error}
      action={
        <Button size="xs" variant="default" onClick={onBalanceDate}>
          {t("ledgers.asOf.showBalanceDate")}
        </Button>
      }
    />
  );
}
