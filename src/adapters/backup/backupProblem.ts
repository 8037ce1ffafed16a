/** Why a backup is not taken or not restored. Deep in a stream it is thrown, and becomes a result where it is told. */
import { ok, refused, type Result } from "#lib/result.ts";

export type BackupProblem =
  | { readonly kind: "file-exists"; readonly path: string }
  | { readonly kind: "file-unreadable"; readonly path: string; readonly code: string }
  | { readonly kind: "file-unwritable"; readonly path: string; readonly code: string }
  | { readonly kind: "not-a-backup" }
  | { readonly kind: "backup-cut" }
  | { readonly kind: "backup-damaged"; readonly section: string | null }
  | { readonly kind: "backup-newer"; readonly program: string }
  | { readonly kind: "backup-of-other-program" }
  | { readonly kind: "nothing-to-back-up" }
  | { readonly kind: "installation-not-empty"; readonly firms: number }
  | { readonly kind: "program-running"; readonly url: string | null }
  | { readonly kind: "owner-missing" }
  | { readonly kind: "other-secret" };

/** Carries a problem out of a stream or a transaction. */
export class BackupRefusedError extends Error {
  override readonly name = "BackupRefusedError";
  readonly code = "backup-refused";
  readonly problem: BackupProblem;

  constructor(problem: BackupProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}

/** Runs `work`, and answers the problem that it was stopped by. */
export async function refusable<T>(work: () => Promise<T>): Promise<Result<T, BackupProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof BackupRefusedError) return refused(error.problem);
    throw error;
  }
}
