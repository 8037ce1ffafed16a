/** The published contract as a judge: names, types and limits of every JSON answer. */
import { existsSync, readFileSync } from "node:fs";
import { parsePlainDate } from "#domain/calendar/plainDate.ts";

const contractPath = new URL("../../../../shared/contracts/fortnox-openapi.json", import.meta.url);

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
}

interface Contract {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly responses: Readonly<
              Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
            >;
          }
        >
      >
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Names that really are sent though the contract does not have them. */
const sentThough: ReadonlySet<string> = new Set(["MetaInformation", "error", "message", "code"]);

/** What the contract is written for is not always there. */
export const hasContract = existsSync(contractPath);

export interface Judge {
  /** Lists what is wrong with an answer; `template` is the path as the contract writes it. */
  problemsOf(call: {
    readonly method: string;
    readonly template: string;
    readonly status: number;
    readonly body: unknown;
    readonly allowsNull?: boolean;
  }): string[];
  readonly templates: readonly string[];
}

/** Reads the contract. */
export function readContract(): Judge {
  const contract = JSON.parse(readFileSync(contractPath, "utf8")) as Contract;
  const resolve = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : contract.components.schemas[schema.$ref.split("/").at(-1)!]!;

  const check = (
    schema: Schema,
    value: unknown,
    at: { readonly path: string; readonly allowsNull: boolean },
  ): string[] => {
    const { path, allowsNull } = at;
    const known = resolve(schema);
    if (value === null && allowsNull) return [];
    if (known.type === "object") {
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return [`${path} is not an object`];
      const missing = (known.required ?? [])
        .filter((name) => !(name in value))
        .map((name) => `${path}.${name} is missing`);
      return [
        ...missing,
        ...Object.entries(value).flatMap(([name, item]) => {
          const property = known.properties?.[name];
          if (property !== undefined) return check(property, item, { path: `${path}.${name}`, allowsNull });
          return sentThough.has(name) || (path.includes("VoucherFileConnections") && name === "Name")
            ? []
            : [`${path}.${name} is unknown`];
        }),
      ];
    }
    if (known.type === "array") {
      if (!Array.isArray(value)) return [`${path} is not a list`];
      if (value.length < (known.minItems ?? 0)) return [`${path} is too short`];
      return value.flatMap((item, index) =>
        check(known.items ?? {}, item, { path: `${path}[${index}]`, allowsNull }),
      );
    }
    return scalarProblems(known, value, path);
  };

  return {
    templates: Object.keys(contract.paths),
    problemsOf({ method, template, status, body, allowsNull = false }) {
      const responses = contract.paths[template]?.[method.toLowerCase()]?.responses;
      const response = responses?.[status.toString()] ?? responses?.["default"];
      if (response === undefined) return [`${method} ${template} is unknown`];
      const schema = Object.values(response.content ?? {})[0]?.schema;
      return schema === undefined ? [] : check(schema, body, { path: template, allowsNull });
    },
  };
}

function scalarProblems(known: Schema, value: unknown, path: string): string[] {
  const isRight =
    known.type === "integer"
      ? Number.isInteger(value) && Math.abs(value as number) < 2 ** 31
      : typeof value === known.type;
  if (!isRight) return [`${path} is ${typeof value} ${String(value)}, not ${known.type ?? "?"}`];
  if (typeof value === "number") {
    return value < (known.minimum ?? -Infinity) || value > (known.maximum ?? Infinity)
      ? [`${path} is out of range`]
      : [];
  }
  if (typeof value !== "string") return [];
  if (known.enum?.includes(value) === false) return [`${path} has no value ${value}`];
  if (known.format === "date" && parsePlainDate(value) === undefined) return [`${path} is no day: ${value}`];
  return value.length < (known.minLength ?? 0) || value.length > (known.maxLength ?? Infinity)
    ? [`${path} has the wrong length`]
    : [];
}
