/** Texts of the screen Logg. */
export const log = {
  title: "Logg",
  help: { text: [], keys: [] },
} as const;
