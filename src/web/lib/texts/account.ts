/** Texts of the screen Mitt konto. */
export const account = {
  title: "Mitt konto",
  help: { text: [], keys: [] },
} as const;
