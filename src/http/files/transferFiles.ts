/** Files that did not follow their voucher, tried once more by a person. */
import { z } from "zod";
import { type SendFileDeps, type SendFilesProblem, sendFilesOf } from "#app/transferFiles/sendFiles.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";

const status: StatusByKind<SendFilesProblem> = {
  "not-found": 404,
  "transfer-without-files": 409,
  "files-being-sent": 409,
};

/** Registers POST …/transfers/:transferId/send-files. */
export function registerTransferFileRoute(app: HttpApp, deps: SendFileDeps): void {
  app.post(
    "/api/closings/:closingId/transfers/:transferId/send-files",
    {
      config: { access: ["administrator", "accountant"] },
      schema: { params: z.object({ closingId: id, transferId: id }), response: { 200: nothing } },
    },
    async (request, reply) => {
      const { firmId, userId } = sessionOf(request);
      const sent = await sendFilesOf(deps, { firmId, ...request.params, by: userId });
      return sent.ok ? {} : sendProblem(reply, sent.problem, status);
    },
  );
}
