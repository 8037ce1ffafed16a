/** Which sides of the cash method are made into entries, whether they are reversed on day one, and the making. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CashMethodSide } from "#wire/entries.ts";
import { useMakeCashEntries } from "#web/lib/entries/cashMethodQueries.ts";

type Side = CashMethodSide["side"];

export interface CashChoice {
  readonly chosen: readonly Side[];
  readonly choose: (side: Side, isChosen: boolean) => void;
  readonly withReversal: boolean;
  readonly setReversal: (withReversal: boolean) => void;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly make: () => void;
}

/** Keeps the choice; the first entry that is made unfolds in the journal. */
export function useCashChoice(
  closingId: string,
  sides: readonly CashMethodSide[],
  onDone: () => void,
): CashChoice {
  const [chosen, setChosen] = useState<readonly Side[]>(sides.filter(isObvious).map(({ side }) => side));
  const [withReversal, setReversal] = useState(true);
  const { mutate, isPending, error } = useMakeCashEntries(closingId);
  const navigate = useNavigate();
  const make = (): void => {
    if (chosen.length === 0) return;
    mutate(
      { sides: [...chosen], withReversal },
      {
        onSuccess: ([first]) => {
          onDone();
          void navigate({ to: ".", search: (before) => ({ ...before, post: first?.entryId }) });
        },
      },
    );
  };
  return {
    chosen,
    choose: (side, isChosen) => {
      setChosen((before) => [...before.filter((each) => each !== side), ...(isChosen ? [side] : [])]);
    },
    withReversal,
    setReversal,
    isBusy: isPending,
    error,
    make,
  };
}

/** Chosen from the start: what can be booked, and nothing says that it already is. */
function isObvious({ content, booked, entries }: CashMethodSide): boolean {
  return content !== null && booked.length === 0 && entries.length === 0;
}
