/** Where that can be put right which keeps the tax from being computed. */

const places = {
  import: "/bokslut/$closingId/import",
  reconciliation: "/bokslut/$closingId/avstamning",
  settings: "/bokslut/$closingId/installningar",
  overview: "/bokslut/$closingId/oversikt",
} as const;

type Action = keyof typeof places;

/** Rules that are missing come with another version of the program: nothing on any page helps. */
const actionByKind: Readonly<Record<string, Action>> = {
  "trial-balance-uneven": "reconciliation",
  "account-without-field": "reconciliation",
  "company-form-not-supported": "settings",
  "tax-rules-missing": "overview",
  "form-fields-missing": "overview",
};

/** Finds the page, and what its button says; the import, when nothing else is known. */
export function problemPlace(kind: string): {
  readonly action: Action;
  readonly to: (typeof places)[Action];
} {
  const action = actionByKind[kind] ?? "import";
  return { action, to: places[action] };
}
