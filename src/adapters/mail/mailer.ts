/** Letters by SMTP. A mail server that says no is no failure: the link can be copied instead. */
import { createTransport } from "nodemailer";
import type { Mailer } from "#app/firm/firmDeps.ts";
import { renderInvitation } from "./invitationLetter.ts";

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with user and password when the server wants them. */
  readonly smtpUrl: string;
  /** Letters come from its host, unless the mail server's user is itself an address. */
  readonly publicUrl: URL;
  /** Told why a letter was not taken; never what stood in it. */
  readonly onRefused: (reason: string) => void;
}

const patienceMs = 10_000;

/** Makes the port. */
export function createMailer(options: MailerOptions): Mailer {
  const url = new URL(options.smtpUrl);
  const transport = createTransport({
    host: url.hostname,
    secure: url.protocol === "smtps:",
    ...(url.port === "" ? {} : { port: Number(url.port) }),
    ...(url.username === ""
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  const from = senderOf(url, options.publicUrl);
  return {
    sendInvitation: async (letter) => {
      try {
        await transport.sendMail({ from, to: letter.to, ...renderInvitation(letter) });
        return true;
      } catch (error) {
        options.onRefused(reasonOf(error));
        return false;
      }
    },
  };
}

function senderOf(smtpUrl: URL, publicUrl: URL): { readonly name: string; readonly address: string } {
  const user = decodeURIComponent(smtpUrl.username);
  const address = user.includes("@") ? user : `no-reply@${publicUrl.hostname}`;
  return { name: "Skatt & Bokslut", address };
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
}
