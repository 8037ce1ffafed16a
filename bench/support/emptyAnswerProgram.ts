/**
 * The program with one route more, which does what every route does and nothing else: session, transaction of the
 * firm, `{}`. What other answers are measured against.
 */
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { openEmbedded } from "#adapters/database/embedded/openEmbedded.ts";
import { createLog } from "#adapters/environment/log.ts";
import { readSettings } from "#adapters/environment/settings.ts";
import { sessionOf } from "#http/foundation/session.ts";
import { openInstallation } from "../../src/installation.ts";

const settings = readSettings(process.env);
/** Nothing here asks Fortnox: nobody answers at that port. */
const nowhere = "http://127.0.0.1:9";
const noFortnox = {
  clientId: "",
  clientSecret: "",
  authUrl: nowhere,
  apiUrl: nowhere,
  invoiceAddresses: settings.invoiceAddresses,
  isSandbox: false,
};
const embedded = await openEmbedded(settings);
const installation = await openInstallation({
  database: { ...embedded, trusted: true },
  publicUrl: new URL(`http://127.0.0.1:${settings.port}`),
  knowsItsName: true,
  onThisMachineOnly: true,
  smtpUrl: null,
  looksNightly: false,
  fortnox: { ...noFortnox, scopes: settings.fortnoxScopes },
  log: createLog({ write: () => undefined }),
});
const inFirm = createInFirm(installation.database.app);
installation.app.get("/api/empty-answer", { config: { access: "session" } }, (request) =>
  inFirm(sessionOf(request).firmId, () => Promise.resolve({})),
);
await installation.app.listen({ port: settings.port, host: "127.0.0.1" });
process.once("SIGTERM", () => {
  void installation
    .close()
    .then(() => embedded.close())
    .then(() => process.exit(0));
});
