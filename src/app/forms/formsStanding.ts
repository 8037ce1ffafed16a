/** How the forms stand, as the list of clients keeps it; the sender is the firm's, and not in it. */
import type { FilingStanding } from "../filing/filingStore.ts";
import type { PageFinding } from "./formFindings.ts";
import type { FormsGround } from "./formsGround.ts";

/** Tells it. */
export function formsStanding(
  { made, versions, saidHash }: Pick<FormsGround, "made" | "versions" | "saidHash">,
  findings: readonly PageFinding[],
): FilingStanding {
  const hinders = findings.some((one) => one.severity === "error" && !isOfSender(one));
  return {
    isReady: made.ok && !hinders,
    fileIsCurrent: saidHash !== null && versions[0]?.saidHash === saidHash,
  };
}

/** Tells whether it is the sender that hinders the files. */
export function isOfSender({ severity, place }: PageFinding): boolean {
  return severity === "error" && place.kind === "sender";
}
