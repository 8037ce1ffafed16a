/** Swedish texts of findings about the file as a whole, its header and its chart of accounts. */
import type { FileFindingKind, FindingTexts } from "./findingFields.ts";

const encodingNames: Readonly<Record<string, string>> = { "utf-8": "UTF-8", "windows-1252": "Windows-1252" };

export const fileTexts: FindingTexts<FileFindingKind> = {
  "byte-order-mark": () => "Filen börjar med ett byteordningsmärke (BOM), som SIE inte tillåter.",
  "encoding-not-cp437": ({ encoding }) =>
    `Texterna är kodade i ${encodingNames[encoding] ?? encoding}, inte i PC8 (CP437) som SIE föreskriver. De har lästs rätt.`,
  "utf8-invalid": ({ byte }) =>
    `Byten ${hex(byte)} hör inte hemma i UTF-8, som filen i övrigt är kodad i. Tecknet visas som �.`,
  mojibake: ({ character }) =>
    `Tecknet ${character} står där en svensk bokstav bör stå. Filen har troligen kodats om fel innan den kom hit.`,
  "character-lost": () =>
    "Tecknet � står i stället för en bokstav som gick förlorad innan filen kom hit, och som inte kan återskapas.",
  "control-character": ({ byte }) => `Styrtecknet ${hex(byte)} är inte tillåtet i en SIE-fil.`,
  "lines-ended-by-carriage-return": ({ lines }) =>
    `${lines} rader slutar med enbart vagnretur (CR). De har lästs som egna rader.`,
  "checksum-differs": ({ stated, computed }) =>
    `Kontrollsumman stämmer inte: filen anger ${stated}, innehållet ger ${computed}. Filen kan ha ändrats efter att den skapades.`,
  "checksum-unreadable": ({ text }) => `Kontrollsumman ”${text}” är inget giltigt tal.`,
  "checksum-not-opened": () =>
    "#KSUMMA med värde saknar en inledande #KSUMMA. Kontrollsumman kan inte prövas.",
  "records-after-checksum": ({ label }) =>
    `#${label} står efter den avslutande #KSUMMA och omfattas inte av kontrollsumman.`,
  "flag-missing": () => "Filen saknar #FLAGGA, som ska vara första posten.",
  "flag-set": () => "#FLAGGA är 1: filen har redan lästs in i något program.",
  "format-not-pc8": ({ text }) => `#FORMAT är ”${text}”, men ska vara PC8.`,
  "type-missing": () => "Filen saknar #SIETYP men innehåller verifikationer. Den har lästs som typ 4.",
  "type-unknown": ({ text }) => `#SIETYP är ”${text}”, men ska vara 1, 2, 3 eller 4.`,
  "organization-number-form": ({ text }) =>
    `Organisationsnumret ”${text}” är inte skrivet som SIE föreskriver, till exempel 556000-0000.`,
  "year-reversed": ({ yearNo, start, end }) =>
    `Räkenskapsår ${yearNo} slutar ${end}, före sin början ${start}. Året kan inte användas.`,
  "part-year": ({ through }) => `Filen omfattar bara en del av året, till och med ${through}.`,
  "part-year-outside-year": ({ through }) =>
    `Filen säger att saldona gäller till och med ${through}, före räkenskapsårets början. Uppgiften används inte.`,
  "account-not-numeric": ({ account }) => `Kontot ”${account}” är inget nummer.`,
  "account-length": ({ account }) => `Kontot ${account} har inte fyra siffror.`,
  "account-undeclared": ({ account }) => `Kontot ${account} används, men saknas i filens kontoplan (#KONTO).`,
  "account-redeclared": ({ account, name, previousName }) =>
    name === previousName
      ? `Kontot ${account} anges två gånger i kontoplanen.`
      : `Kontot ${account} anges två gånger i kontoplanen: först ”${previousName}”, sedan ”${name}”. Det sista gäller.`,
};

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
