/** The API's description of itself, made from the same schemas that check requests. */
import swagger from "@fastify/swagger";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import type { HttpApp } from "./foundation/httpApp.ts";

/** Collects the schemas of the routes registered after this. */
export async function collectOpenApi(app: HttpApp): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Skatt & Bokslut", version: "1" },
      components: {
        securitySchemes: { session: { type: "apiKey", in: "cookie", name: "bokslut.session_token" } },
      },
    },
    transform: (described) => {
      const { schema, url } = jsonSchemaTransform(described);
      const access = described.route.config?.access;
      return { schema: access === "public" ? schema : { ...schema, security: [{ session: [] }] }, url };
    },
  });
}

/** Registers GET /api/openapi.json. */
export function registerOpenApiRoute(app: HttpApp): void {
  app.get("/api/openapi.json", { config: { access: "session" }, schema: { hide: true } }, () =>
    app.swagger(),
  );
}
