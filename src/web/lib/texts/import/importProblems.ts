/** Why a file is not read or not imported, in Swedish: what and where first, then the next step. */
export const importProblems: Readonly<Record<string, string>> = {
  "sie-file-empty": "Filen är tom. Exportera SIE-filen igen från bokföringsprogrammet.",
  "sie-file-is-html":
    "Filen är en webbsida, inte en SIE-fil. Ofta är det en felsida som sparats. Exportera filen igen.",
  "sie-file-is-zip": "Filen är ett ZIP-arkiv. Packa upp den och välj SIE-filen som ligger i den.",
  "sie-file-is-pdf": "Filen är en PDF. Välj SIE-filen, den slutar på .se, .si eller .sie.",
  "sie-file-is-sie5": "Filen är i SIE 5 (XML). Exportera bokföringen som SIE 4 i stället.",
  "sie-file-is-xml": "Filen är XML, inte SIE. Exportera bokföringen som SIE 4.",
  "sie-file-is-utf16": "Filen är skriven i UTF-16. Exportera den igen, eller spara den som UTF-8.",
  "sie-file-not-sie": "Filen är ingen SIE-fil: ingen rad börjar med #. Exportera bokföringen som SIE 4.",
  "sie-file-too-large": "Filen är för stor: {{bytes}} byte, högst {{most}} byte. Inget lästes.",
  "sie-file-truncated":
    "Filen är avklippt: kontrollsumman öppnas på rad {{line}} men avslutas inte före sista raden, {{lastLine}}. Exportera filen igen.",
  "sie-file-too-damaged":
    "Filen är för skadad för att läsas: {{errors}} fel fram till rad {{line}}. Exportera filen igen.",
  "sie-file-too-many-names":
    "Filen har fler än {{most}} olika namn fram till rad {{line}}, mer än någon bokföring. Exportera filen igen.",
  "other-company":
    "Filen gäller {{fileOrganizationNumber}} {{fileName}}, bokslutet {{clientOrganizationNumber}} {{clientName}}. Inget importerades.",
  "other-fiscal-year":
    "Filen gäller räkenskapsåret {{fileStart}} – {{fileEnd}}, bokslutet {{closingStart}} – {{closingEnd}}. Inget importerades. Välj en fil för bokslutets år, eller öppna bokslutet för filens år.",
  "fiscal-year-invalid":
    "Filens räkenskapsår {{start}} – {{end}} är inget giltigt räkenskapsår. Inget importerades. Exportera filen igen.",
  "vouchers-outside-fiscal-year":
    "Filen anger inget räkenskapsår och har {{outside}} verifikationer utanför {{closingStart}} – {{closingEnd}}. Inget importerades.",
  "confirmation-needed":
    "Något måste bekräftas först. Kryssa i rutorna och välj Importera igen. Inget importerades.",
  "file-gone": "Filen finns inte kvar på servern. Välj den igen. Inget importerades.",
  "closing-gone": "Bokslutet finns inte kvar. Inget importerades.",
  "closing-changed": "Bokslutet ändrades medan importen pågick. Inget importerades. Importera filen igen.",
  "import-already-running":
    "En import pågår redan i det här bokslutet. Vänta tills den är klar, eller avbryt den.",
  "import-ended": "Importen är redan avslutad.",
  "import-failed":
    "Importen stannade på ett fel i programmet. Inget importerades. Försök igen. Referens: {{reference}}.",
};
