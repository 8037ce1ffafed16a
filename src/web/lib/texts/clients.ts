/** Texts of the screen Företag. */
export const clients = {
  title: "Företag",
  newClient: "Nytt företag",
  newClosing: "Nytt bokslut",
  help: { text: [], keys: [] },
} as const;
