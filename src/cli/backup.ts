/** The commands `backup` and `restore`: the whole installation to a file, and back. */
import type { Command } from "commander";
import { type BackupDone, type BackupProblem, backUp, restore } from "../operatorBackup.ts";
import { pathOf, reasonByCode } from "./inputFile.ts";

const refusedExitCode = 1;
const unusableExitCode = 2;

/** Makes the command `backup`. */
export function registerBackup(backup: Command): void {
  backup.usage("FIL").argument("<fil>", "filen som skrivs").action(runBackup);
}

/** Makes the command `restore`. */
export function registerRestore(restoring: Command): void {
  restoring
    .usage("FIL [--replace] [--other-secret]")
    .argument("<fil>", "en säkerhetskopia")
    .option("--replace", "ersätt det som finns i installationen; det går inte att ångra")
    .option("--other-secret", "återställ fast APP_SECRET är en annan än när kopian togs")
    .action(runRestore);
}

async function runBackup(path: string): Promise<void> {
  const taken = await backUp(pathOf(path));
  if (!taken.ok) {
    fail(taken.problem);
    return;
  }
  const { holdsSecret } = taken.value;
  process.stdout.write(`Säkerhetskopian är skriven och genomläst: ${sizeOf(taken.value)}.\n`);
  process.stdout.write(
    holdsSecret
      ? "Den innehåller installationens hemlighet. Förvara den som en nyckel.\n"
      : "APP_SECRET ingår inte. Spara den för sig: den behövs när kopian återställs.\n",
  );
}

interface RestoreFlags {
  readonly replace?: true;
  readonly otherSecret?: true;
}

async function runRestore(path: string, flags: RestoreFlags): Promise<void> {
  const restored = await restore(pathOf(path), {
    replaces: flags.replace === true,
    acceptsOtherSecret: flags.otherSecret === true,
  });
  if (!restored.ok) {
    fail(restored.problem);
    return;
  }
  process.stdout.write(
    `Säkerhetskopian från ${momentOf(restored.value)} är återställd: ${sizeOf(restored.value)}.\n`,
  );
  process.stdout.write(
    "Alla användare loggar in på nytt. Personliga kopplingar till Fortnox kan behöva göras om.\n",
  );
}

function sizeOf({ tables, rows }: BackupDone): string {
  return `${tables} tabeller, ${rows.toLocaleString("sv-SE")} rader`;
}

function momentOf({ createdAt }: BackupDone): string {
  return new Date(createdAt).toLocaleString("sv-SE", { timeZone: "Europe/Stockholm" });
}

function fail(problem: BackupProblem): void {
  process.stderr.write(`${renderBackupProblem(problem)}\n`);
  process.exitCode = isOfFile(problem) ? unusableExitCode : refusedExitCode;
}

function isOfFile({ kind }: BackupProblem): boolean {
  return ["file-unreadable", "not-a-backup", "backup-cut", "backup-damaged"].includes(kind);
}

/** Says why nothing was done, and what to do. */
function renderBackupProblem(problem: BackupProblem): string {
  switch (problem.kind) {
    case "file-exists":
      return `Filen ${problem.path} finns redan. Välj ett annat namn.`;
    case "file-unreadable":
      return `Filen ${problem.path} kan inte läsas: ${reasonOf(problem.code)}.`;
    case "file-unwritable":
      return `Filen ${problem.path} kan inte skrivas: ${reasonOf(problem.code)}.`;
    case "not-a-backup":
      return "Filen är inte en säkerhetskopia från Skatt & Bokslut. Inget är ändrat.";
    case "backup-cut":
      return "Säkerhetskopian är avklippt: slutet saknas. Inget är ändrat.";
    case "backup-damaged":
      return `Säkerhetskopian är skadad${problem.section === null ? "" : ` (${problem.section})`}: innehållet stämmer inte med dess kontrollsummor. Inget är ändrat.`;
    case "backup-newer":
      return `Säkerhetskopian är tagen med en nyare version av programmet (${problem.program}). Uppdatera programmet först. Inget är ändrat.`;
    case "backup-of-other-program":
      return "Säkerhetskopian är tagen med ett program vars databas ser annorlunda ut. Inget är ändrat.";
    case "nothing-to-back-up":
      return "Här finns ingen installation att säkerhetskopiera. Kontrollera DATA_DIR eller DATABASE_URL.";
    case "installation-not-empty":
      return `Installationen är inte tom: den har ${problem.firms === 1 ? "en byrå" : `${problem.firms} byråer`}. Lägg till --replace för att ersätta allt. Inget är ändrat.`;
    case "program-running":
      return `Programmet är igång${problem.url === null ? "" : ` på ${problem.url}`}. Stoppa det först. Inget är ändrat.`;
    case "owner-missing":
      return "DATABASE_ADMIN_URL saknas: säkerhetskopior tas och återställs av databasens ägare.";
    case "other-secret":
      return "Säkerhetskopian är tagen med en annan APP_SECRET. Sätt den som gällde då, eller lägg till --other-secret: då måste tvåstegsverifiering och kopplingar till Fortnox göras om. Inget är ändrat.";
  }
}

function reasonOf(code: string): string {
  return reasonByCode[code] ?? `felkod ${code}`;
}
