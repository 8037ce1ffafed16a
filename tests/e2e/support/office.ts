/** A firm of its own, whose Fortnox is a sandbox that the journey can let things happen in. */
import { type Browser, type Page, expect } from "@playwright/test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import { startSandbox } from "#sandbox/startSandbox.ts";
import type { Change } from "#sandbox/control/change.ts";
import { invitationMade } from "#wire/firm.ts";
import type { Role } from "#wire/values.ts";
import { endProgram, startProgram } from "../../support/program.ts";

export interface Office {
  /** The administrator's page. */
  readonly page: Page;
  /** Invites somebody, who answers in a browser of their own. */
  readonly join: (name: string, role: Role) => Promise<Page>;
  /** Lets something happen in the demo company at Fortnox. */
  readonly happens: (change: Change) => void;
  readonly close: () => Promise<void>;
}

const password = "höstens sista äpplen";

/** Opens the office. */
export async function openOffice(browser: Browser): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), "bokslut-e2e-office-"));
  const sandbox = await startSandbox();
  const program = await startProgram({
    environment: {
      DATA_DIR: dataDir,
      FORTNOX_CLIENT_ID: defaultApp.clientId,
      FORTNOX_CLIENT_SECRET: defaultApp.clientSecret,
      FORTNOX_AUTH_URL: sandbox.authUrl,
      FORTNOX_API_URL: sandbox.url,
    },
  });
  const newPage = async (): Promise<Page> => {
    const empty = { cookies: [], origins: [] };
    return (await browser.newContext({ baseURL: program.url, storageState: empty })).newPage();
  };
  const page = await newPage();
  const firm = { firmName: "Hag & Lund", name: "Anna Lindström", email: "anna@hag.example", password };
  expect((await page.request.post("/api/setup", { data: firm })).status()).toBeLessThan(300);
  return {
    page,
    join: async (name, role) => {
      const data = { email: `${role}@hag.example`, role };
      const headers = { origin: program.url };
      const answer = await page.request.post("/api/firm/invitations", { data, headers });
      const colleague = await newPage();
      await colleague.goto(invitationMade.parse(await answer.json()).link);
      await colleague.getByLabel("Ditt namn").fill(name);
      await colleague.getByRole("textbox", { name: "Lösenord" }).fill(password);
      await colleague.getByRole("button", { name: /Gå med|Skapa/ }).click();
      await expect(colleague.getByRole("heading", { level: 1, name: "Företag" })).toBeVisible();
      return colleague;
    },
    happens: (change) => {
      sandbox.control.change("demo", change);
    },
    close: async () => {
      await endProgram(program);
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
