/** Controls of the file itself: whose it is, and whether it came through whole. */
import { type OrganizationNumber, renderOrganizationNumber } from "../parties/organizationNumber.ts";
import { type Check, attention, passed } from "./check.ts";

/** How the source was written and whether its checksum held. */
export interface SourceQuality {
  readonly encoding: string;
  readonly checksum: "absent" | "correct" | "wrong";
}

/** Another company's number never comes this far: here it is the client's, or missing and confirmed by a person. */
export function checkOrganizationNumber(written: string | null, client: OrganizationNumber): Check {
  const name = "organization-number";
  const data = { organizationNumber: renderOrganizationNumber(client) };
  return written === null
    ? attention(name, { kind: "organization-number-confirmed-by-person", data })
    : passed(name, { kind: "organization-number-agrees", data });
}

/** Encoding and checksum (SIE 4B §10). */
export function checkEncodingAndChecksum({ encoding, checksum }: SourceQuality): Check {
  const name = "encoding-and-checksum";
  return checksum === "wrong"
    ? attention(name, { kind: "checksum-wrong", data: { encoding } })
    : passed(name, {
        kind: checksum === "correct" ? "checksum-correct" : "checksum-absent",
        data: { encoding },
      });
}
