/**
 * What a backup file says of itself. The file is gzip around frames: a header, the sections (one per table, and the
 * secret where it belongs to the installation), a manifest with the SHA-256 of each, and a hash over all before it.
 */
import { z } from "zod";

export const formatName = "skatt-bokslut-backup";
export const formatVersion = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Read alone first, so that a file of a later format is told as newer and not as damaged. */
export const formatSchema = z.object({ format: z.literal(formatName), version: z.number().int() });

export const headerSchema = formatSchema.extend({
  /** The program's version. */
  program: z.string(),
  createdAt: z.string(),
  migrations: z.array(z.object({ number: z.number().int(), name: z.string(), checksum: z.string() })),
  /** Follows from the installation's secret and does not tell it. */
  secretFingerprint: sha256,
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const sectionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("table"),
    schema: z.string(),
    table: z.string(),
    columns: z.array(z.string()),
  }),
  z.object({ kind: z.literal("secret") }),
]);
export type BackupSection = z.infer<typeof sectionSchema>;

const contentSchema = z.object({ name: z.string(), bytes: z.number().int(), sha256 });
/** What was in a section. */
export type SectionContent = z.infer<typeof contentSchema>;

const sequenceSchema = z.object({
  schema: z.string(),
  name: z.string(),
  value: z.string().regex(/^-?\d+$/),
  called: z.boolean(),
});
export type SequenceState = z.infer<typeof sequenceSchema>;

export const manifestSchema = z.object({
  sections: z.array(contentSchema),
  /** Rows of each table, by its name. */
  rows: z.record(z.string(), z.number().int()),
  sequences: z.array(sequenceSchema),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

/** Names a section, in the manifest and to a person. */
export function nameOf(section: BackupSection): string {
  return section.kind === "table" ? `${section.schema}.${section.table}` : section.kind;
}
