/** What browsers are told to forbid. */
import helmet from "@fastify/helmet";
import type { HttpApp } from "./httpApp.ts";

/** Sets the security headers of every answer; those about https only where browsers come by https. */
export async function setSecurityHeaders(app: HttpApp, publicUrl: URL): Promise<void> {
  const isHttps = publicUrl.protocol === "https:";
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The web's styles are files, Mantine's variables too; neither style nor script ever comes inline.
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
    // Addresses may hold one-time tokens.
    referrerPolicy: { policy: "no-referrer" },
    frameguard: { action: "deny" },
  });
  app.addHook("onRequest", async (request, reply) => {
    if (request.url.startsWith("/api")) reply.header("cache-control", "no-store");
  });
}
