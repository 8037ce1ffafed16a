/**
 * The program's log: JSON lines without secrets and without personal identity numbers, whatever a caller or a
 * library puts into them.
 */
import { type DestinationStream, type Logger, pino } from "pino";

const secretNames = ["authorization", "cookie", "password", "secret", "token"];

/** A Swedish personal or organisation number, unless it is a JSON number (`"bytes":1234567890`). */
const identityNumber = /(?<![^\\]":)(?<![\d.])(?:\d{8}|\d{6})[-+]?\d{4}(?!\d)/g;

/** Opens a log that writes to `destination`, by default standard output. */
export function createLog(destination?: DestinationStream): Logger {
  return pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: "[secret]",
      },
      hooks: { streamWrite: maskIdentityNumbers },
    },
    destination ?? pino.destination(1),
  );
}

/** Replaces identity numbers of people and companies in a line of the log. */
function maskIdentityNumbers(line: string): string {
  return line.replaceAll(identityNumber, "[number]");
}
