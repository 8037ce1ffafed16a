/** The three forms (blanketter) of a limited company's income tax return. */

export const formNames = ["INK2", "INK2R", "INK2S"] as const;

export type FormName = (typeof formNames)[number];

/** Tells whether a text names one of them. */
export function isFormName(text: string): text is FormName {
  return formNames.some((form) => form === text);
}
