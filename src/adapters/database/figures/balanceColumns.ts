/** How an account's figures are read, wherever they are read. */

/** The columns of `BookedBalance`, from import_account as `a` (the year) and `b` (the year before). */
export const balanceColumns = `
  a.account, a.name, a.account_type AS type, a.row_count AS rows, a.opening_ore AS opening,
  a.movement_ore AS movement, a.closing_ore AS closing, b.closing_ore AS previous`;
