/** The commands for SIE files. */
import { type Command, InvalidArgumentError } from "commander";
import { printSieBalances } from "./sieBalances.ts";
import { checkSieFile } from "./sieCheck.ts";
import { convertSieFile } from "./sieConvert.ts";

interface JsonOption {
  readonly json?: true;
}

/** Adds `check`, `balances` and `convert` to the command `sie`. */
export function register(sie: Command): void {
  sie.usage("KOMMANDO").helpCommand(false);
  sie
    .command("check")
    .usage("FIL [--json]")
    .description("kontrollera en SIE-fil; avslutas med 0 utan fel, 1 med fel, 2 om filen inte är SIE")
    .argument("<fil>", "SIE-fil av typ 1–4")
    .option("--json", "skriv resultatet som JSON")
    .action((path: string, options: JsonOption) => {
      checkSieFile(path, options.json === true);
    });
  sie
    .command("balances")
    .usage("FIL [--json]")
    .description("visa ingående balans, förändring och utgående balans per konto")
    .argument("<fil>", "SIE-fil av typ 1–4")
    .option("--json", "skriv resultatet som JSON, med belopp i öre")
    .action((path: string, options: JsonOption) => {
      printSieBalances(path, options.json === true);
    });
  sie
    .command("convert")
    .usage("FIL --to 4i|4e UTFIL")
    .description("skriv en SIE-fil på nytt som typ 4I (verifikationer) eller 4E (allt)")
    .argument("<fil>", "SIE-fil av typ 1–4")
    .argument("<utfil>", "filen som skrivs")
    .requiredOption("--to <typ>", "4i eller 4e", parseType)
    .action((path: string, outPath: string, options: { readonly to: "4E" | "4I" }) => {
      convertSieFile(path, options.to, outPath);
    });
}

function parseType(text: string): "4E" | "4I" {
  const type = text.toUpperCase();
  if (type === "4E" || type === "4I") return type;
  throw new InvalidArgumentError("");
}
