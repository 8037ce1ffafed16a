/** Port: what a closing's list of what remains is told from, beside how its accounts and checks stand. */
import type { CompanyForm } from "#domain/parties/companyForm.ts";
import type { ImportGround } from "#domain/progress/todoImport.ts";
import type { TodoQuestion } from "#domain/progress/listTodo.ts";
import type { Transaction } from "../firm/inFirm.ts";

export interface OverviewGround {
  readonly companyForm: CompanyForm;
  /** Whether anybody has chosen or typed anything of tax. */
  readonly isTaxChosen: boolean;
  readonly source: ImportGround;
  /** In the order in which they were asked; without those that were withdrawn. */
  readonly questions: readonly TodoQuestion[];
}

export interface OverviewStore {
  /** Reads it of a closing that is there. */
  readOverviewGround(transaction: Transaction, closingId: string): Promise<OverviewGround>;
}
