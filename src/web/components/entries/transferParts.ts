/**
 * What the transfer to Fortnox puts into Bokslutsverifikationer. Features never import each other: the page takes these
 * parts from src/web/app, which makes them with the transfer's own hook.
 */
import type { ReactNode } from "react";
import type { EntryLine } from "#wire/entries.ts";

export interface TransferParts {
  /** Buttons at the head of the page, before Ny verifikation. */
  readonly actions: ReactNode;
  /** Over the journal: what somebody must see first. */
  readonly notices: ReactNode;
  /** Draws what belongs to how an entry stands, over its rows when it is unfolded; null when nothing does. */
  readonly ofEntry: (entry: EntryLine) => ReactNode;
  /** Beside the journal, with its own choice of entries (`aside.side` with `data-side-panel`); null while it is closed. */
  readonly panel: ReactNode;
  /** Closes the panel; Escape calls it. */
  readonly closePanel: () => void;
}
