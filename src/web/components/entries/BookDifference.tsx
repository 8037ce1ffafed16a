/** Boka differens: begins an entry that makes the difference of an account, or of what an appendix leaves of it, go away. */
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { JSX } from "react";
import { useMayEdit } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface BookDifferenceProps {
  readonly closingId: string;
  readonly account: string;
  readonly appendixId: string | null;
  readonly differenceOre: string | null;
  /** The account is said where there are several to choose between. */
  readonly isOneOfSeveral?: boolean;
}

/** Draws the button where there is a known difference, for those who may book it. */
export function BookDifference(props: BookDifferenceProps): JSX.Element | null {
  const { closingId, account, appendixId, differenceOre, isOneOfSeveral = false } = props;
  const mayEdit = useMayEdit();
  const navigate = useNavigate();
  if (!mayEdit || differenceOre === null || differenceOre === "0") return null;
  return (
    <Button
      variant="default"
      onClick={() =>
        void navigate({
          to: "/bokslut/$closingId/bokslutsverifikationer/ny",
          params: { closingId },
          search: { konto: account, ...(appendixId === null ? {} : { bilaga: appendixId }) },
        })
      }
    >
      {isOneOfSeveral ? t("entries.difference.ofAccount", { account }) : t("entries.difference.action")}
    </Button>
  );
}
