/** The columns of a table of accounts, after number and name. */
export interface TableColumn {
  readonly key: string;
  /** The full word: the column's accessible name, and what the column menu says. */
  readonly label: string;
  /** What is seen where the full word is too long. */
  readonly short?: string;
  /** What an abbreviation stands for. */
  readonly title?: string;
  /** The figure that one looks for. */
  readonly strong?: boolean;
  /** Figures stand to the right, marks in the middle, words to the left. */
  readonly look?: "figure" | "mark" | "word";
}
