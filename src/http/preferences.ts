/** The signed-in user's own settings. */
import { type PreferenceDeps, readPreferences, writePreferences } from "#app/firm/preferences.ts";
import { preferences } from "#wire/log.ts";
import type { HttpApp } from "./foundation/httpApp.ts";
import { sessionOf } from "./foundation/session.ts";

const config = { access: "session" } as const;

/** Registers GET and PUT /api/preferences. */
export function registerPreferenceRoutes(app: HttpApp, deps: PreferenceDeps): void {
  app.get("/api/preferences", { config, schema: { response: { 200: preferences } } }, async (request) =>
    preferences.parse(await readPreferences(deps, sessionOf(request))),
  );
  app.put(
    "/api/preferences",
    { config, schema: { body: preferences, response: { 200: preferences } } },
    async (request) => {
      await writePreferences(deps, sessionOf(request), request.body);
      return request.body;
    },
  );
}
