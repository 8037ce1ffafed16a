/** Texts of the screen Inställningar. */
export const settings = {
  title: "Inställningar",
  help: { text: [], keys: [] },
} as const;
