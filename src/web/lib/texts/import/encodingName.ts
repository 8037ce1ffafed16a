/** The name of a character encoding as people know it. */
const names: Readonly<Record<string, string>> = {
  ascii: "ASCII",
  cp437: "PC8 (CP437)",
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252",
};

/** Names an encoding; one without a name is shown as it is. */
export function encodingName(encoding: string): string {
  return names[encoding] ?? encoding;
}
