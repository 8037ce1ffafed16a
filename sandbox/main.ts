/** Runs the sandbox as a process: `npm run sandbox`. Settings: SANDBOX_PORT, SANDBOX_SEED, SANDBOX_CONTROL=1, SANDBOX_FOLDER. */
import process from "node:process";
import { defaultApp } from "./oauth/apps.ts";
import { startSandbox } from "./startSandbox.ts";

const usualPort = 4455;
const {
  SANDBOX_PORT: port,
  SANDBOX_SEED: seed = "1",
  SANDBOX_CONTROL: control,
  SANDBOX_FOLDER: memoryFolder,
} = process.env;

const sandbox = await startSandbox({
  port: port === undefined ? usualPort : Number(port),
  seed,
  control: control === "1",
  ...(memoryFolder === undefined ? {} : { memoryFolder }),
});
console.log(`FORTNOX_API_URL=${sandbox.url}`);
console.log(`FORTNOX_AUTH_URL=${sandbox.authUrl}`);
console.log(`FORTNOX_INVOICE_URL=${sandbox.invoiceAddresses.customer}`);
console.log(`FORTNOX_SUPPLIER_INVOICE_URL=${sandbox.invoiceAddresses.supplier}`);
console.log(`FORTNOX_CLIENT_ID=${defaultApp.clientId}`);
console.log(`FORTNOX_CLIENT_SECRET=${defaultApp.clientSecret}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void sandbox.close());
