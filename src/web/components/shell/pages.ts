/** The pages of a closing in menu order, each with the letter that follows `G`. */
import {
  IconAddressBook,
  IconAdjustmentsHorizontal,
  IconChecklist,
  IconDatabaseImport,
  IconFileText,
  IconHistory,
  IconLayoutDashboard,
  IconNotebook,
  IconScale,
  IconSettings,
} from "@tabler/icons-react";

export const closingPages = [
  { name: "overview", to: "/bokslut/$closingId/oversikt", letter: "o", Icon: IconLayoutDashboard },
  { name: "import", to: "/bokslut/$closingId/import", letter: "i", Icon: IconDatabaseImport },
  { name: "reconciliation", to: "/bokslut/$closingId/avstamning", letter: "a", Icon: IconScale },
  { name: "ledgers", to: "/bokslut/$closingId/reskontra", letter: "r", Icon: IconAddressBook },
  { name: "entries", to: "/bokslut/$closingId/bokslutsverifikationer", letter: "b", Icon: IconNotebook },
  {
    name: "tax",
    to: "/bokslut/$closingId/dispositioner",
    letter: "d",
    Icon: IconAdjustmentsHorizontal,
  },
  { name: "forms", to: "/bokslut/$closingId/deklaration", letter: "e", Icon: IconFileText },
  { name: "checks", to: "/bokslut/$closingId/kontroller", letter: "k", Icon: IconChecklist },
  { name: "log", to: "/bokslut/$closingId/logg", letter: "l", Icon: IconHistory },
  { name: "settings", to: "/bokslut/$closingId/installningar", letter: "s", Icon: IconSettings },
] as const;

/** Tabs of a closing's pages that `Ctrl K` finds by their own names. */
export const closingTabs = [
  { name: "result", to: "/bokslut/$closingId/avstamning/resultat" },
  { name: "appendices", to: "/bokslut/$closingId/avstamning/bilagor" },
  { name: "questions", to: "/bokslut/$closingId/avstamning/fragor" },
] as const;

export const firmPages = [
  { name: "clients", to: "/", letter: "f" },
  { name: "firm", to: "/byra", letter: "y" },
  { name: "account", to: "/konto", letter: "m" },
] as const;
