/** Texts around a field to paste in: the way to a file, what is refused, what was found. */
export const paste = {
  choose: "Välj textfil",
  drop: "eller släpp en textfil (.txt, .csv) här",
  faults: {
    empty: "{{file}} är tom. Inget lästes.",
    spreadsheet:
      "{{file}} är en kalkylbok. Markera cellerna i Excel, kopiera och klistra in dem, eller spara som CSV.",
    pdf: "{{file}} är en PDF. Öppna den, markera raderna, kopiera och klistra in dem.",
    "not-text": "{{file}} är ingen textfil. Inget lästes.",
    "too-long": "{{file}} är för stor. Högst 2 000 000 tecken läses åt gången.",
  },
  findings: {
    title: "Anmärkningar på det inklistrade",
    severity: "Grad",
    line: "Rad",
    column: "Kolumn",
    what: "Anmärkning",
    more_one: "och {{written}} anmärkning till",
    more_other: "och {{written}} anmärkningar till",
    severities: { error: "Fel", warning: "Varning", info: "Upplysning" },
  },
} as const;
