/** Texts of the screen Byrå. */
export const firm = {
  title: "Byrå",
  help: { text: [], keys: [] },
} as const;
