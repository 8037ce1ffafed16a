/** Who is signed in. */
import { session } from "#wire/firm.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sessionOf } from "../foundation/session.ts";

/** Registers GET /api/session; `sandbox` says that a stand-in is used in the place of Fortnox. */
export function registerSessionRoute(app: HttpApp, sandbox: boolean): void {
  app.get(
    "/api/session",
    { config: { access: "session" }, schema: { response: { 200: session } } },
    (request) => {
      const { userId, userName, email, twoFactor, firmId, firmName, role } = sessionOf(request);
      return {
        user: { userId, name: userName, email, twoFactor },
        firm: { id: firmId, name: firmName },
        role,
        sandbox,
      };
    },
  );
}
