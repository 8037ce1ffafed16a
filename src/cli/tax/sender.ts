/** Who hands a tax return in, from a JSON file with the names that INFO.SRU has for its records, or other words for them. */
import { z } from "zod";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { parseOrganizationNumber } from "#domain/parties/organizationNumber.ts";
import type { SruSender } from "#formats/sru/sruFile.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { readInputFile, renderFileProblem } from "../inputFile.ts";

type SenderProblem = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** By what is left of a name without case, hyphens and underscores. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ identity: "orgnr", organizationnumber: "orgnr", organisationnumber: "orgnr", orgnumber: "orgnr" },
  ...{ organisationsnummer: "orgnr", identitet: "orgnr", name: "namn", company: "namn" },
  ...{ address: "adress", street: "adress", streetaddress: "adress", gatuadress: "adress" },
  ...{ postnummer: "postnr", postalcode: "postnr", postcode: "postnr", zip: "postnr", zipcode: "postnr" },
  ...{ ort: "postort", city: "postort", town: "postort", posttown: "postort", postaltown: "postort" },
  ...{ department: "avdelning", contact: "kontakt", contactperson: "kontakt", kontaktperson: "kontakt" },
  ...{ epost: "email", mail: "email", phone: "telefon", telephone: "telefon", phonenumber: "telefon" },
};

const text = z.union([z.string(), z.number()]).transform(String);
const file = z.record(z.string(), text.nullable());

/** Reads it; numbers may have a hyphen or a space in them. */
export function readSender(path: string, asOf: PlainDate): Result<SruSender, SenderProblem> {
  const bytes = readInputFile(path);
  if (!bytes.ok) {
    return refused({ kind: "sender-unreadable", path, reason: renderFileProblem(bytes.problem) });
  }
  const fields = fieldsOf(bytes.value);
  if (fields === null)
    return refused({ kind: "sender-unreadable", path, reason: "filen är inte JSON med texter" });
  const of = (name: string): string => fields.get(name)?.trim() ?? "";
  const optional = (name: string): string | null => (of(name) === "" ? null : of(name));
  const identity = identityOf(of("orgnr"), asOf);
  if (!identity.ok) return identity;
  return ok({
    identity: identity.value,
    name: of("namn"),
    address: optional("adress"),
    postalCode: of("postnr").replaceAll(/\s/g, ""),
    postalTown: of("postort"),
    department: optional("avdelning"),
    contact: optional("kontakt"),
    email: optional("email"),
    phone: optional("telefon"),
  });
}

function fieldsOf(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  try {
    const read = file.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (!read.success) return null;
    const fields = Object.entries(read.data).flatMap(
      ([name, value]): readonly (readonly [string, string])[] => {
        const key = name.toLowerCase().replaceAll(/[^a-zåäö]/g, "");
        return value === null ? [] : [[otherNames[key] ?? key, value]];
      },
    );
    return new Map(fields);
  } catch {
    return null;
  }
}

/** An absent number is told with everything else that INFO.SRU must have. */
function identityOf(number: string, asOf: PlainDate): Result<string, SenderProblem> {
  if (number === "") return ok("");
  const parsed = parseOrganizationNumber(number, asOf);
  if (!parsed.ok) return refused({ ...parsed.problem, number });
  return ok(parsed.value.length === 10 ? `16${parsed.value}` : parsed.value);
}
