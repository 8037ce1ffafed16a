/** The commands `tax` and `sru`: the tax return of a limited company, straight from a SIE file. */
import { type Command, CommanderError, InvalidArgumentError } from "commander";
import { usageExitCode } from "../usage.ts";
import type { TaxOptions } from "./makeReturn.ts";
import { printTaxReturn } from "./taxReturn.ts";
import { writeSruFiles } from "./taxFiles.ts";

/** Makes the command `tax` what it is. */
export function registerTax(tax: Command): void {
  withChoices(
    tax
      .usage("FIL [--json] [--choice booked|none|max|reverse] [--adjust RUTA=KRONOR …]")
      .argument("<fil...>", "SIE-fil med hela räkenskapsåret"),
  )
    .option("--json", "skriv resultatet som JSON, i hela kronor")
    .action((words: readonly string[], options: TaxOptions & { readonly json?: true }) => {
      printTaxReturn(pathAmong(words), { ...options, ...listed(words, options) }, options.json === true);
    });
}

/** Makes the command `sru` what it is. */
export function registerSru(sru: Command): void {
  withChoices(
    sru
      .usage("FIL --out MAPP --sender UPPGIFTSLÄMNARE.json [flaggor som för tax]")
      .argument("<fil...>", "SIE-fil med hela räkenskapsåret"),
  )
    .requiredOption("--out <mapp>", "mappen som INFO.SRU och BLANKETTER.SRU skrivs i")
    .requiredOption(
      "--sender <fil>",
      "JSON med orgnr, namn, adress, postnr, postort, kontakt, email, telefon",
    )
    .option("--mark <ruta>", "ruta i INK2S som besvaras med kryss: 8040, 8041, 8044 eller 8045", collect, [])
    .action(
      (
        words: readonly string[],
        options: TaxOptions & {
          readonly out: string;
          readonly sender: string;
          readonly mark: readonly string[];
        },
      ) => {
        writeSruFiles(pathAmong(words), { ...options, ...listed(words, options) });
      },
    );
}

function withChoices(command: Command): Command {
  return command
    .option("--choice <val>", "booked, none, max eller reverse", parseChoice, "booked")
    .option(
      "--adjust <ruta=kronor>",
      "belopp i en ruta i INK2S eller INK2",
      parseAmount,
      new Map<string, bigint>(),
    )
    .option(
      "--reserve <konto=år>",
      "året då en periodiseringsfond avsattes",
      parseYear,
      new Map<string, number>(),
    )
    .option("--excess", "räkna överavskrivningar enligt huvudregeln");
}

const assignment = /^\d+=/;

/** A flag may be followed by many: what is not one of them is the file. */
function pathAmong(words: readonly string[]): string {
  const [path, ...others] = words.filter((word) => !assignment.test(word));
  if (path !== undefined && others.length === 0) return path;
  const code = path === undefined ? "commander.missingArgument" : "commander.excessArguments";
  throw new CommanderError(usageExitCode, code, "'fil'");
}

/** Accounts of reserves are no fields, so that each word tells which flag it follows. */
function listed(
  words: readonly string[],
  { adjust, reserve }: TaxOptions,
): Pick<TaxOptions, "adjust" | "reserve"> {
  let [amounts, years] = [adjust, reserve];
  for (const word of words.filter((one) => assignment.test(one))) {
    try {
      if (/^21[123]\d=/.test(word)) years = parseYear(word, years);
      else amounts = parseAmount(word, amounts);
    } catch {
      throw new CommanderError(usageExitCode, "commander.invalidArgument", `'${word}'`);
    }
  }
  return { adjust: amounts, reserve: years };
}

function parseChoice(text: string): TaxOptions["choice"] {
  if (text === "booked" || text === "none" || text === "max" || text === "reverse") return text;
  throw new InvalidArgumentError("");
}

function parseAmount(text: string, earlier: ReadonlyMap<string, bigint>): ReadonlyMap<string, bigint> {
  const [, code, kronor] = /^(\d{2,4})=(-?\d{1,12})$/.exec(text) ?? [];
  if (code === undefined || kronor === undefined) throw new InvalidArgumentError("");
  return new Map([...earlier, [code, BigInt(kronor)]]);
}

function parseYear(text: string, earlier: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const [, account, year] = /^(\d{4})=(\d{4})$/.exec(text) ?? [];
  if (account === undefined || year === undefined) throw new InvalidArgumentError("");
  return new Map([...earlier, [account, Number(year)]]);
}

function collect(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, text];
}
