/** An appendix as a PDF to save. */
import { z } from "zod";
import { type AppendixFileDeps, makeAppendixFile } from "#app/transferFiles/appendixFile.ts";
import { id } from "#wire/values.ts";
import { fileNameOf } from "../attachments/sendContent.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";

/** Registers GET …/appendices/:appendixId/pdf. */
export function registerAppendixPdfRoute(app: HttpApp, deps: AppendixFileDeps): void {
  app.get(
    "/api/closings/:closingId/appendices/:appendixId/pdf",
    { config: { access: "session" }, schema: { params: z.object({ closingId: id, appendixId: id }) } },
    async (request, reply) => {
      const made = await makeAppendixFile(deps, sessionOf(request), request.params);
      if (!made.ok) return sendProblem(reply, made.problem, { "not-found": 404 });
      const { name, bytes } = made.value;
      return reply
        .header("content-disposition", `attachment; ${fileNameOf(name)}`)
        .header("cache-control", "private, no-store")
        .type("application/pdf")
        .send(Buffer.from(bytes));
    },
  );
}
