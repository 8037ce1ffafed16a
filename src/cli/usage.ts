/** How the command line is used, in Swedish: commander's own words are English. */
import type { CommanderError, HelpConfiguration } from "commander";

/** EX_USAGE of sysexits.h: the command was called wrongly. */
export const usageExitCode = 64;

const titles: Readonly<Record<string, string>> = {
  "Usage:": "Användning:",
  "Arguments:": "Argument:",
  "Options:": "Flaggor:",
  "Commands:": "Kommandon:",
};

export const swedishHelp: HelpConfiguration = { styleTitle: (title) => titles[title] ?? title };

/** Says what is wrong with a command line. */
export function renderUsageProblem({ code, message }: CommanderError): string {
  const name = /'([^']+)'/.exec(message)?.[1] ?? "";
  switch (code) {
    case "commander.missingArgument":
      return `Argumentet ${name.toUpperCase()} saknas. Lägg till --help för hjälp.`;
    case "commander.missingMandatoryOptionValue":
      return `Flaggan ${name} saknas. Lägg till --help för hjälp.`;
    case "commander.optionMissingArgument":
      return `Flaggan ${name} saknar värde. Lägg till --help för hjälp.`;
    case "commander.invalidArgument":
      return `Flaggan ${name} har ett värde som inte går att använda. Lägg till --help för hjälp.`;
    case "commander.unknownOption":
      return `Flaggan ${name} finns inte. Lägg till --help för hjälp.`;
    case "commander.unknownCommand":
      return `Kommandot ${name} finns inte. Lägg till --help för hjälp.`;
    case "commander.excessArguments":
      return "För många argument. Lägg till --help för hjälp.";
    default:
      return "Ange ett kommando. Lägg till --help för hjälp.";
  }
}
