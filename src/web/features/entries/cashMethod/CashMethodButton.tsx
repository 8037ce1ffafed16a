/** The button Kontantmetoden, where the fiscal year is kept by it or may be, with its dialog. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import type { CashMethod } from "#wire/entries.ts";
import { useCashMethod } from "#web/lib/entries/cashMethodQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { CashMethodDialog } from "./CashMethodDialog.tsx";

/** Draws the button, or nothing where the year is kept by the invoice method. */
export function CashMethodButton({ closingId }: { closingId: string }): JSX.Element | null {
  const { data } = useCashMethod(closingId);
  const [isOpen, setOpen] = useState(false);
  if (data === undefined || !mayApply(data)) return null;
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("entries.cash.action")}
      </Button>
      {isOpen && (
        <CashMethodDialog
          closingId={closingId}
          proposed={data}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

/** Where the source does not say, only when there is something to book. */
function mayApply({ applies, sides }: CashMethod): boolean {
  return applies ?? sides.some(({ items }) => items.length > 0);
}
