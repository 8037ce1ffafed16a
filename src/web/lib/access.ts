/** What the signed-in user's role lets them do. The server decides; this only spares them a refusal. */
import { useSession } from "./api/queries.ts";

/** Administrators and accountants make and change; reviewers and readers look. */
export function useMayEdit(): boolean {
  const role = useSession()?.role;
  return role === "administrator" || role === "accountant";
}

/** Everybody but readers asks the client, and writes what was answered. */
export function useMayAsk(): boolean {
  const role = useSession()?.role;
  return role !== undefined && role !== "reader";
}

/** Only administrators change the firm, its users, and remove things. */
export function useIsAdministrator(): boolean {
  return useSession()?.role === "administrator";
}
