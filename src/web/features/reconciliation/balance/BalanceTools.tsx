/** What stands over the balance table: its filters, and Nästa. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { nextAccount } from "./balanceFilter.ts";
import { BalanceFilters, type BalanceFiltersProps } from "./BalanceFilters.tsx";

export interface BalanceToolsProps extends BalanceFiltersProps {
  readonly onNext: () => void;
}

/** Draws them. */
export function BalanceTools({ onNext, ...filters }: BalanceToolsProps): JSX.Element {
  return (
    <>
      <BalanceFilters {...filters} />
      <Button
        variant="default"
        disabled={nextAccount(filters.lines, null) === null}
        title={t("reconciliation.next.title")}
        onClick={onNext}
      >
        {t("reconciliation.next.action")}
        <kbd aria-hidden="true">N</kbd>
      </Button>
    </>
  );
}
