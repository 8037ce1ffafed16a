/** What the commands about closings work on: files of a closing and of its entries, without a web server. */
import type { Accounts } from "#app/accounts/accounts.ts";
import { closingFileDeps } from "#adapters/documents/closingFileDeps.ts";
import { bookStore } from "#adapters/database/books/bookStore.ts";
import { siFileStore } from "#adapters/database/books/siFileStore.ts";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { clientStore } from "#adapters/database/stores/clientStore.ts";
import { todayInSweden } from "#adapters/environment/clock.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import type { InFirm } from "#app/firm/inFirm.ts";
import { type ClosingFile, type ClosingFileProblem, makeClosingFile } from "#app/sieExport/exportClosing.ts";
import { type HandOutProblem, type SieBytes, handOutNumbered } from "#app/siFiles/handOutNumbered.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import { type Result, refused } from "#lib/result.ts";
import packageJson from "../package.json" with { type: "json" };

export interface ListedClosing {
  readonly closingId: string;
  readonly clientName: string;
  readonly fiscalYear: FiscalYear;
}

export interface ClosingOperator {
  readonly listClosings: () => Promise<readonly ListedClosing[]>;
  readonly makeClosingFile: (
    closingId: string,
    options: { readonly replacesCharacters: boolean },
  ) => Promise<Result<ClosingFile, ClosingFileProblem>>;
  /** Hands out those named, or all that are ready; the file of the closing's own year comes first. */
  readonly makeSiFiles: (
    closingId: string,
    numbers: readonly string[] | null,
  ) => Promise<Result<readonly SieBytes[], HandOutProblem>>;
}

interface Deps {
  readonly accounts: Pick<Accounts, "listFirmIds">;
  readonly inFirm: InFirm;
}

const siFileDeps = {
  ...upkeepDeps,
  entries: entryStore,
  books: bookStore,
  siFiles: siFileStore,
  programVersion: packageJson.version,
  today: todayInSweden,
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Puts it together. */
export function createClosingOperator(deps: Deps): ClosingOperator {
  return {
    listClosings: () => listClosings(deps),
    makeClosingFile: async (closingId, { replacesCharacters }) => {
      const firmId = await firmOf(deps, closingId);
      if (firmId === null) return refused({ kind: "not-found" });
      const author = { programVersion: packageJson.version, today: todayInSweden() };
      return deps.inFirm(firmId, (transaction) =>
        makeClosingFile(closingFileDeps, transaction, { closingId, author, replacesCharacters }),
      );
    },
    makeSiFiles: async (closingId, numbers) => {
      const firmId = await firmOf(deps, closingId);
      if (firmId === null) return refused({ kind: "not-found" });
      return handOutNumbered({ ...siFileDeps, inFirm: deps.inFirm }, firmId, { closingId, numbers });
    },
  };
}

async function listClosings({ accounts, inFirm }: Deps): Promise<readonly ListedClosing[]> {
  const listed: ListedClosing[] = [];
  for (const firmId of await accounts.listFirmIds()) {
    const rows = await inFirm(firmId, (transaction) => clientStore.readRows(transaction));
    for (const { client, closing } of rows) {
      if (closing === null) continue;
      const { closingId, fiscalYear } = closing;
      listed.push({ closingId, clientName: client.name, fiscalYear });
    }
  }
  return listed;
}

/** Which firm has the closing: a row is seen by its own firm only, so each is asked. */
async function firmOf({ accounts, inFirm }: Deps, closingId: string): Promise<string | null> {
  if (!uuid.test(closingId)) return null;
  for (const firmId of await accounts.listFirmIds()) {
    const company = await inFirm(firmId, (transaction) => bookStore.readCompany(transaction, closingId));
    if (company !== null) return firmId;
  }
  return null;
}
