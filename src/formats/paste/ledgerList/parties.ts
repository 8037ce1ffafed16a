/**
 * Whose each row is. Reports name the customer or supplier on every row, on the first of several, or on a line of its
 * own above them.
 */
export interface Party {
  readonly party: string;
  readonly partyNumber: string | null;
}

export interface PartyCells {
  readonly party: string;
  readonly partyNumber: string;
}

const none: Party = { party: "", partyNumber: null };

/** Remembers the party from row to row. */
export function createPartyReader(): {
  /** The party of a row with an invoice. */
  readonly ofRow: (cells: PartyCells) => Party;
  /** Takes a line without invoice as the name of the party whose rows follow. */
  readonly takeHeading: (texts: readonly string[]) => void;
  /** After a sum nobody's rows go on. */
  readonly end: () => void;
} {
  let current = none;
  return {
    ofRow: ({ party, partyNumber }) => {
      if (party === "" && partyNumber === "") return current;
      const isSameNumber = partyNumber !== "" && partyNumber === current.partyNumber;
      const name = party === "" && isSameNumber ? current.party : party;
      current = { party: name, partyNumber: partyNumber === "" ? null : partyNumber };
      return current;
    },
    takeHeading: (texts) => {
      const words = texts.filter((text) => text !== "");
      const number = words.find((text) => /^\d+$/.test(text)) ?? /^(\d+)\s+\p{L}/u.exec(words[0] ?? "")?.[1];
      const name = words.filter((text) => text !== number).join(" ");
      const withoutNumber =
        number !== undefined && name.startsWith(`${number} `) ? name.slice(number.length + 1) : name;
      current = { party: withoutNumber.trim(), partyNumber: number ?? null };
    },
    end: () => {
      current = none;
    },
  };
}
