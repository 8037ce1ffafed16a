/** Starts the program: settings, database, installation, port; and ends it in the opposite order. */
import { join } from "node:path";
import type { Logger } from "pino";
import { type EmbeddedDatabase, openEmbedded } from "#adapters/database/embedded/openEmbedded.ts";
import type { DatabaseOptions } from "#adapters/database/openDatabase.ts";
import { createLog } from "#adapters/environment/log.ts";
import { openLogFile } from "#adapters/environment/logFile.ts";
import { publicAddressOf } from "#adapters/environment/publicAddress.ts";
import { readSettings, type Settings } from "#adapters/environment/settings.ts";
import { chooseFortnox, type FortnoxChoice, type StandIn } from "./fortnoxChoice.ts";
import { type Installation, openInstallation } from "./installation.ts";

const loopback = /^(127\.|::1$|localhost$)/;

interface Running {
  readonly embedded: EmbeddedDatabase | null;
  readonly fortnox: FortnoxChoice;
  readonly installation: Installation;
}

interface Ending {
  readonly code: number;
  readonly reason: string;
  readonly err?: Error;
}

async function run(): Promise<number> {
  const asked = endAsked();
  const settings = readSettings(process.env);
  const log = openLog(settings);
  const running = await start(settings, log);
  const died = running.embedded?.ended.then((): Ending => ({
    code: 1,
    reason: "the embedded database ended",
  }));
  process.stdout.write(greeting(settings, await running.installation.firm.readSetupToken()));
  const { code, ...why } = await Promise.race([asked, ...(died === undefined ? [] : [died])]);
  log[code === 0 ? "info" : "fatal"](why, "ending");
  try {
    await running.installation.close();
    await running.fortnox.close();
  } finally {
    await running.embedded?.close();
  }
  return code;
}

/** Heard from the first moment, so that a start that is broken off ends as tidily; asked twice, it ends at once. */
function endAsked(): Promise<Ending> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => {
        resolve({ code: 0, reason: signal });
      });
    }
    process.once("uncaughtException", (error) => {
      resolve({ code: 1, reason: "unexpected error", err: error });
    });
  });
}

async function start(settings: Settings, log: Logger): Promise<Running> {
  const embedded = settings.database === "embedded" ? await openEmbedded(settings) : null;
  try {
    const fortnox = await chooseFortnox(settings, () => startSandbox(settings.dataDir));
    try {
      return { embedded, fortnox, installation: await listen(settings, log, { embedded, fortnox }) };
    } catch (error) {
      await fortnox.close();
      throw error;
    }
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

async function listen(
  settings: Settings,
  log: Logger,
  { embedded, fortnox }: Omit<Running, "installation">,
): Promise<Installation> {
  const publicUrl = publicAddressOf(settings);
  const installation = await openInstallation({
    database: databaseOptions(settings, embedded),
    publicUrl,
    knowsItsName: settings.publicUrl !== null || loopback.test(settings.host),
    onThisMachineOnly: loopback.test(settings.host),
    smtpUrl: settings.smtpUrl,
    fortnox: fortnox.options,
    looksNightly: settings.fortnoxNightly,
    transferQuietMs: settings.fortnoxQuietMinutes * 60_000,
    log,
  });
  try {
    await installation.app.listen({ port: settings.port, host: settings.host });
    await embedded?.announceUrl(publicUrl.href);
    return installation;
  } catch (error) {
    await installation.close();
    throw error;
  }
}

/** Read in only when it is needed: it is a world of its own. */
async function startSandbox(dataDir: string): Promise<StandIn> {
  const [sandbox, { defaultApp: app }] = await Promise.all([
    import("#sandbox/startSandbox.ts"),
    import("#sandbox/oauth/apps.ts"),
  ]);
  return { ...(await sandbox.startSandbox({ memoryFolder: join(dataDir, "sandbox") })), app };
}

function databaseOptions(settings: Settings, embedded: EmbeddedDatabase | null): DatabaseOptions {
  if (embedded !== null) {
    const { appUrl, adminUrl } = embedded;
    return { appUrl, adminUrl, appSecret: settings.appSecret ?? embedded.appSecret, trusted: true };
  }
  if (settings.database === "embedded" || settings.appSecret === null)
    throw new Error("The settings were not checked.");
  return { ...settings.database, appSecret: settings.appSecret, trusted: false };
}

/** A laptop keeps its log in a file and its terminal readable; a service writes to standard output. */
function openLog(settings: Settings): Logger {
  return settings.database === "embedded"
    ? createLog(openLogFile(join(settings.dataDir, "log", "bokslut.log")))
    : createLog();
}

function greeting(settings: Settings, setupToken: string | null): string {
  const lines = [
    `Skatt & Bokslut runs at ${publicAddressOf(settings).href}`,
    ...(setupToken === null ? [] : [`Set-up from another machine asks for this token: ${setupToken}`]),
    ...(settings.fortnox === null ? ["A sandbox stands in for Fortnox (FORTNOX_CLIENT_ID is not set)"] : []),
    ...(settings.database === "embedded" ? [`Data and log are in ${settings.dataDir}`] : []),
    "Stop it with Ctrl+C.",
  ];
  return `\n${lines.map((line) => `  ${line}\n`).join("")}\n`;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && error.code === "EADDRINUSE"
    ? `${error.message}: set PORT to another port.`
    : error.message;
}

try {
  process.exit(await run());
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
}
