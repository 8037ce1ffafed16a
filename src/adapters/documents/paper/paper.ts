/** A document on paper as plain data: what a thread is told to draw. */

export interface PaperColumn {
  readonly title: string;
  readonly align: "left" | "right";
  /** Takes what the others leave. */
  readonly isWide: boolean;
}

export interface PaperTable {
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Null when the columns have nothing to sum. */
  readonly sum: readonly string[] | null;
}

export interface Paper {
  readonly title: string;
  /** Stands above the title, and at the foot of each page. */
  readonly owner: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly tables: readonly PaperTable[];
  readonly texts: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Stands at the foot of each page, over its number. */
  readonly remark?: string;
  /** When what is drawn was last changed, ISO 8601: the file is as old as that, whenever it is made. */
  readonly changedAt: string;
}
