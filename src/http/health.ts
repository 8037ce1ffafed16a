/** Is the process alive (healthz), and can it do its work (readyz)? Asked by load balancers, without a session. */
import { z } from "zod";
import type { HttpApp } from "./foundation/httpApp.ts";

const state = z.object({ status: z.enum(["ok", "unavailable"]) });

/** Registers both questions; `isReady` asks the database whether it is there and migrated. */
export function registerHealthRoutes(app: HttpApp, isReady: () => Promise<boolean>): void {
  app.get(
    "/healthz",
    { config: { access: "public" }, schema: { response: { 200: state } } },
    () => ({ status: "ok" }) as const,
  );
  app.get(
    "/readyz",
    { config: { access: "public" }, schema: { response: { 200: state, 503: state } } },
    async (request, reply) => {
      const ready = await isReady().catch((error: unknown) => {
        request.log.warn({ err: error }, "not ready");
        return false;
      });
      return ready ? reply.send({ status: "ok" }) : reply.code(503).send({ status: "unavailable" });
    },
  );
}
