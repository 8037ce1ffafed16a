/** A process of its own that wants the access token of a stored connection, whose token has ended. */
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { createPool } from "#adapters/database/pool.ts";
import { logWriter } from "#adapters/database/stores/logStore.ts";
import { createFortnoxSignIn } from "#adapters/fortnox/oauth/signIn.ts";
import { createConnectionStore } from "#adapters/fortnox/stored/connectionStore.ts";
import { createSecretBox } from "#adapters/fortnox/stored/secretBox.ts";
import { createTokenSource } from "#app/fortnox/connection/accessToken.ts";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import { testSecret } from "../databaseServer.ts";

const [, , databaseUrl = "", authUrl = "", firmId = "", clientId = ""] = process.argv;
const pool = createPool({ url: databaseUrl, connections: 8, name: "token process" });
const tokens = createTokenSource(
  {
    inFirm: createInFirm(pool),
    log: logWriter,
    connections: createConnectionStore(createSecretBox(testSecret)),
    signIn: createFortnoxSignIn({
      oauthClientId: defaultApp.clientId,
      oauthClientSecret: defaultApp.clientSecret,
      authUrl,
      authName: "sandbox",
      redirectUri: "http://127.0.0.1:9/callback",
      scopes: [],
      now: () => new Date(),
    }),
    now: () => new Date(),
  },
  { firmId, clientId },
);
const got = await Promise.all(Array.from({ length: 5 }, () => tokens.current()));
await pool.end();
process.stdout.write(JSON.stringify(got));
