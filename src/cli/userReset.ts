/** Prints a one-time link by which a user chooses a new password: the link alone on standard output. */
import type { ResetProblem } from "#app/accounts/passwordResets.ts";
import { asOperator } from "../operator.ts";

const textByKind: Readonly<Record<ResetProblem["kind"], string>> = {
  "user-unknown": "Ingen användare har den e-postadressen.",
  "user-inactive": "Användaren är avstängd. En administratör kan släppa in användaren igen under Byrå.",
};

/** Makes the link and prints it; exits with 1 when there is no such user. */
export async function resetUser(email: string, removesTwoFactor: boolean): Promise<void> {
  const made = await asOperator((operator) => operator.makePasswordReset({ email, removesTwoFactor }));
  if (made.ok) {
    process.stdout.write(`${made.value.link}\n`);
    return;
  }
  process.stderr.write(`${textByKind[made.problem.kind]}\n`);
  process.exitCode = 1;
}
