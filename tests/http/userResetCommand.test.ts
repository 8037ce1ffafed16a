import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testSecret } from "../support/databaseServer.ts";
import { createTestInstallation, type TestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const program = join(import.meta.dirname, "../../src/cli/main.ts");
const run = promisify(execFile);

async function reset(...options: readonly string[]): Promise<Ended> {
  const env = {
    ...process.env,
    DATABASE_URL: house.database.appUrl,
    DATABASE_ADMIN_URL: "",
    APP_SECRET: testSecret,
    PUBLIC_URL: "https://bokslut.example.se",
  };
  try {
    return { code: 0, ...(await run(process.execPath, [program, "user", "reset", ...options], { env })) };
  } catch (error) {
    return error as Ended;
  }
}

describe("bokslut user reset", () => {
  it("prints a link that works, and nothing else", async () => {
    const user = await house.makeFirm("Byrån");
    const { code, stdout, stderr } = await reset(user.email.toUpperCase());
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [, token = ""] = /^https:\/\/bokslut\.example\.se\/aterstall\/([\w-]{43})\n$/.exec(stdout) ?? [];
    const body = { password: "ett nytt lösenord" };
    const used = await house.ask({ method: "POST", url: `/api/password-resets/${token}`, body });
    expect(used.statusCode).toBe(200);
  });

  it("says that it knows no such user", async () => {
    const { code, stdout, stderr } = await reset("okand@example.se", "--two-factor");
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: "",
      stderr: "Ingen användare har den e-postadressen.\n",
    });
  });
});
