/** Ny verifikation. */
export function NewEntryPage() {
  return null;
}
