/** Refusals that come before any endpoint: dead tokens, no tokens, too many requests. */
import { type Answer, jsonAnswer, textAnswer } from "./answer.ts";

/** The access token is dead or was never alive. */
export function deadTokenAnswer(): Answer {
  return jsonAnswer(401, { ErrorInformation: { error: 1, message: "Ogiltig inloggning", code: 2000310 } });
}

/** No token was sent: an old answer in plain text. */
export function noTokenAnswer(): Answer {
  const text = "Kan inte logga in, access-token eller client-secret saknas(2000311).";
  return textAnswer(403, "text/plain; charset=utf-8", text);
}

/** Too many requests in the window. */
export function rateLimitAnswer(retryAfterSeconds?: number): Answer {
  const answer = jsonAnswer(429, { message: "Rate limit exceeded" });
  if (retryAfterSeconds === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, "retry-after": retryAfterSeconds.toString() } };
}
