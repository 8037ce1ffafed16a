/** The closing as a SIE file to save. */
import { z } from "zod";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { ClosingFile, ClosingFileOrder, ClosingFileProblem } from "#app/sieExport/exportClosing.ts";
import type { Result } from "#lib/result.ts";
import { closingFileQuery } from "#wire/transfers.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { sendSie } from "./sendSie.ts";

export interface ClosingFileRouteDeps {
  readonly makeClosingFile: (
    firmId: string,
    order: ClosingFileOrder,
  ) => Promise<Result<ClosingFile, ClosingFileProblem>>;
  readonly programVersion: string;
  readonly today: () => PlainDate;
}

const status: StatusByKind<ClosingFileProblem> = {
  "not-found": 404,
  "nothing-imported": 409,
  "balances-unknown": 409,
  "file-differs-from-table": 409,
  "characters-not-in-cp437": 422,
  "sie-not-writable": 422,
};

/** Registers GET …/sie4.se. */
export function registerClosingFileRoute(app: HttpApp, deps: ClosingFileRouteDeps): void {
  app.get(
    "/api/closings/:closingId/sie4.se",
    {
      config: { access: "session" },
      schema: { params: z.object({ closingId: id }), querystring: closingFileQuery },
    },
    async (request, reply) => {
      const { firmId } = sessionOf(request);
      const made = await deps.makeClosingFile(firmId, {
        closingId: request.params.closingId,
        author: { programVersion: deps.programVersion, today: deps.today() },
        replacesCharacters: request.query.tecken === "byt",
      });
      return made.ok
        ? sendSie(reply, { name: made.value.name, content: made.value.bytes })
        : sendProblem(reply, made.problem, status);
    },
  );
}
