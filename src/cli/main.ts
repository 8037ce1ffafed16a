/**
 * The command line `bokslut`. Only the code of the command that was asked for is loaded, so that those for SIE
 * files start at once and need no database.
 */
import { Command, CommanderError } from "commander";
import { renderUsageProblem, swedishHelp, usageExitCode } from "./usage.ts";

interface CommandGroup {
  readonly summary: string;
  readonly load: () => Promise<{ readonly register: (command: Command) => void }>;
}

const groupsByName: Readonly<Record<string, CommandGroup>> = {
  sie: { summary: "kontrollera, läs och konvertera SIE-filer", load: () => import("./sie/sie.ts") },
  backup: {
    summary: "skriv hela installationen till en fil, också medan programmet kör",
    load: async () => ({ register: (await import("./backup.ts")).registerBackup }),
  },
  restore: {
    summary: "återställ en säkerhetskopia i en tom installation",
    load: async () => ({ register: (await import("./backup.ts")).registerRestore }),
  },
  closing: {
    summary: "skriv bokslut och bokslutsverifikationer som SIE-filer",
    load: () => import("./closing.ts"),
  },
  tax: {
    summary: "räkna skatt och fyll INK2 från en SIE-fil",
    load: async () => ({ register: (await import("./tax/tax.ts")).registerTax }),
  },
  sru: {
    summary: "skriv INFO.SRU och BLANKETTER.SRU från en SIE-fil",
    load: async () => ({ register: (await import("./tax/tax.ts")).registerSru }),
  },
  user: { summary: "hjälp en användare att logga in igen", load: () => import("./user.ts") },
};

const program = new Command("bokslut")
  .description("Skatt & Bokslut från kommandoraden")
  .usage("KOMMANDO")
  .helpCommand(false)
  .configureHelp(swedishHelp)
  .helpOption("-h, --help", "visa hjälp")
  .configureOutput({ writeErr: () => undefined })
  .exitOverride();

for (const [name, group] of Object.entries(groupsByName)) {
  const command = program.command(name).description(group.summary);
  if (process.argv[2] === name) (await group.load()).register(command);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode !== 0) {
    process.stderr.write(`${renderUsageProblem(error)}\n`);
    process.exitCode = usageExitCode;
  }
}
