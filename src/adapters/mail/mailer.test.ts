import { createServer, type Server } from "node:net";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { createMailer } from "./mailer.ts";

let server: Server | undefined;
afterEach(() => server?.close());

const letter = {
  to: "ny@example.se",
  firmName: "Byrån & Co",
  link: "https://bokslut.example.se/inbjudan/hemlig",
};

/** A mail server that knows no more than a letter needs, and keeps what it is told. */
async function startMailServer(answerToRecipient: string): Promise<{ url: string; told: string[] }> {
  const told: string[] = [];
  server = createServer((socket) => {
    let isLetter = false;
    socket.write("220 ready\r\n");
    socket.on("data", (data) => {
      for (const line of data.toString().split("\r\n").slice(0, -1)) {
        told.push(line);
        if (isLetter) isLetter = line !== ".";
        else if (line === "DATA") isLetter = true;
        else if (line === "QUIT") socket.end("221 bye\r\n");
        if (line === "DATA") socket.write("354 go on\r\n");
        else if (!isLetter && line !== "QUIT")
          socket.write(line.startsWith("RCPT") ? answerToRecipient : "250 ok\r\n");
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { url: `smtp://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`, told };
}

describe("a letter with an invitation", () => {
  it("reaches the mail server with its link", async () => {
    const { url, told } = await startMailServer("250 ok\r\n");
    const publicUrl = new URL("https://bokslut.example.se");
    const mailer = createMailer({ smtpUrl: url, publicUrl, onRefused: expect.unreachable });
    expect(await mailer.sendInvitation(letter)).toBe(true);
    expect(told).toContain("RCPT TO:<ny@example.se>");
    expect(told).toContain('From: "Skatt & Bokslut" <no-reply@bokslut.example.se>');
    expect(told.join("\n")).toContain("https://bokslut.example.se/inbjudan/hemlig");
  });

  it("that is not taken is no failure, and the reason tells nobody's address", async () => {
    const { url } = await startMailServer("550 no such person ny@example.se\r\n");
    const reasons: string[] = [];
    const mailer = createMailer({
      smtpUrl: url,
      publicUrl: new URL("https://bokslut.example.se"),
      onRefused: (reason) => reasons.push(reason),
    });
    expect(await mailer.sendInvitation(letter)).toBe(false);
    expect(reasons).toEqual(["EENVELOPE"]);
  });
});
