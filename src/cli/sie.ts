/** The commands for SIE files. */
import type { Command } from "commander";
import { checkSieFile } from "./sieCheck.ts";
import { printSieBalances } from "./sieBalances.ts";

/** Adds `check`, `balances` and `convert` to the command `sie`. */
export function register(sie: Command): void {
  sie.usage("KOMMANDO").helpCommand(false);
  sie
    .command("check")
    .usage("FIL [--json]")
    .description("kontrollera en SIE-fil; avslutas med 0 utan fel, 1 med fel, 2 om filen inte är SIE")
    .argument("<fil>")
    .option("--json", "skriv resultatet som JSON")
    .action((path: string, options: { readonly json?: true }) => {
      checkSieFile(path, options.json === true);
    });
  sie
    .command("balances")
    .usage("FIL [--json]")
    .description("visa ingående balans, förändring och utgående balans per konto")
    .argument("<fil>")
    .option("--json", "skriv resultatet som JSON, med belopp i öre")
    .action((path: string, options: { readonly json?: true }) => {
      printSieBalances(path, options.json === true);
    });
}
