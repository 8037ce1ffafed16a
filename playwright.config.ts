import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** Every run has an installation of its own; workers read the same config and must agree on the folder. */
process.env["E2E_DATA_DIR"] ??= mkdtempSync(join(tmpdir(), "bokslut-e2e-"));
// Below the ports that outgoing connections are given.
const port = Number(process.env["E2E_PORT"] ?? 21_873);

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 800 },
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    // Recording every journey costs a third of its time: E2E_TRACE=1 when one is to be looked into.
    trace: process.env["E2E_TRACE"] === "1" ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "first-visit", testMatch: "firstVisit.e2e.ts" },
    {
      // It makes and connects the demo client, whose books the others then use.
      name: "fortnox",
      testMatch: "fortnox.e2e.ts",
      dependencies: ["first-visit"],
      use: { storageState: "test-results/administrator.json" },
    },
    {
      name: "journeys",
      testMatch: "*.e2e.ts",
      testIgnore: ["firstVisit.e2e.ts", "fortnox.e2e.ts"],
      dependencies: ["fortnox"],
      use: { storageState: "test-results/administrator.json" },
    },
  ],
  webServer: {
    command: "node src/main.ts",
    url: `http://127.0.0.1:${port}/readyz`,
    env: { PORT: port.toString(), DATA_DIR: process.env["E2E_DATA_DIR"] },
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
