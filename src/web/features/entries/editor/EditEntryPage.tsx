/** Ändra verifikation. */
export function EditEntryPage() {
  return null;
}
