/** The commands for closings. */
import { type Command, InvalidArgumentError } from "commander";
import { listClosings, writeClosingFile, writeSiFiles } from "./closingFiles.ts";

/** Adds `list`, `sie4` and `si` to the command `closing`. */
export function register(closing: Command): void {
  closing.usage("KOMMANDO").helpCommand(false);
  closing.command("list").description("lista boksluten med deras id").action(listClosings);
  closing
    .command("sie4")
    .usage("BOKSLUT --out FIL [--replace-characters]")
    .description("skriv hela bokslutet som SIE 4E, bokslutsverifikationerna inräknade")
    .argument("<bokslut>", "bokslutets id, enligt closing list eller sidans adress")
    .requiredOption("--out <fil>", "filen som skrivs")
    .option("--replace-characters", "byt tecken som SIE saknar; filen säger vilka")
    .action((closingId: string, options: { readonly out: string; readonly replaceCharacters?: true }) =>
      writeClosingFile(closingId, options.out, options.replaceCharacters === true),
    );
  closing
    .command("si")
    .usage("BOKSLUT [--entries V1,V2] --out FIL")
    .description("lämna ut bokslutsverifikationer som SIE 4I; utan --entries alla som är klara")
    .argument("<bokslut>", "bokslutets id, enligt closing list eller sidans adress")
    .requiredOption("--out <fil>", "filen som skrivs; nästa års verifikationer får en egen fil bredvid")
    .option("--entries <nummer>", "till exempel V1,V2,S1", parseNumbers)
    .action((closingId: string, options: { readonly out: string; readonly entries?: readonly string[] }) =>
      writeSiFiles(closingId, options.out, options.entries ?? null),
    );
}

function parseNumbers(text: string): readonly string[] {
  const numbers = text.split(",").map((number) => number.trim().toUpperCase());
  if (numbers.every((number) => /^[VS]\d{1,9}$/.test(number))) return numbers;
  throw new InvalidArgumentError("");
}
