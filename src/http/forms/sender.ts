/** Who hands tax returns in, for every client of the firm. */
import { type SenderDeps, changeSender, readSender } from "#app/filing/sender.ts";
import { sender } from "#wire/forms.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendRefusals } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";

const url = "/api/firm/sender";

/** Registers GET and PUT /api/firm/sender: all read it, administrators change it. */
export function registerSenderRoutes(app: HttpApp, deps: SenderDeps): void {
  app.get(url, { config: { access: "session" }, schema: { response: { 200: sender } } }, (request) =>
    readSender(deps, sessionOf(request)),
  );
  app.put(
    url,
    { config: { access: ["administrator"] }, schema: { body: sender, response: { 200: sender } } },
    async (request, reply) => {
      const changed = await changeSender(deps, sessionOf(request), request.body);
      if (changed.ok) return readSender(deps, sessionOf(request));
      const [problem, ...others] = changed.problem;
      if (problem === undefined) return readSender(deps, sessionOf(request));
      return sendRefusals(reply, 422, { problem, problems: [problem, ...others] });
    },
  );
}
