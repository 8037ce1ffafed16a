/** Templates (mallar): entries that the firm makes often, for every client. */
import { randomUUID } from "node:crypto";
import type { EntryContent } from "#domain/entries/entry.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { LogWriter } from "../log/logWriter.ts";

export interface NewTemplate extends Omit<EntryContent, "date"> {
  readonly name: string;
}

export interface Template extends NewTemplate {
  readonly templateId: string;
}

/** Port: the templates of a firm. */
export interface TemplateStore {
  /** Reads them in the order of their names. */
  readTemplates(transaction: Transaction): Promise<readonly Template[]>;
  /** False when there is one of that name. */
  insertTemplate(transaction: Transaction, template: Template & { readonly by: string }): Promise<boolean>;
  /** Gives the name of what was removed; null when it is not there. */
  removeTemplate(transaction: Transaction, templateId: string): Promise<string | null>;
}

export interface TemplateDeps {
  readonly inFirm: InFirm;
  readonly templates: TemplateStore;
  readonly log: LogWriter;
}

export type MakeTemplateProblem =
  | { readonly kind: "template-name-empty" }
  | { readonly kind: "template-name-taken"; readonly name: string }
  | { readonly kind: "template-list-full"; readonly most: number };

const mostTemplates = 500;

/** Lists them. */
export async function listTemplates(
  { inFirm, templates }: TemplateDeps,
  { firmId }: Actor,
): Promise<readonly Template[]> {
  return inFirm(firmId, (transaction) => templates.readTemplates(transaction));
}

/** Keeps one more. */
export async function makeTemplate(
  { inFirm, templates, log }: TemplateDeps,
  actor: Actor,
  template: NewTemplate,
): Promise<Result<{ readonly templateId: string }, MakeTemplateProblem>> {
  const { name } = template;
  if (name === "") return refused({ kind: "template-name-empty" });
  return inFirm(actor.firmId, async (transaction) => {
    const kept = await templates.readTemplates(transaction);
    if (kept.length >= mostTemplates) return refused({ kind: "template-list-full", most: mostTemplates });
    const made = { ...template, templateId: randomUUID(), by: actor.userId };
    if (!(await templates.insertTemplate(transaction, made)))
      return refused({ kind: "template-name-taken", name });
    const { templateId } = made;
    await log.write(transaction, {
      by: actor.userId,
      kind: "entry-template-made",
      data: { templateId, name },
    });
    return ok({ templateId });
  });
}

/** Removes one; entries that were made of it stay. */
export async function removeTemplate(
  { inFirm, templates, log }: TemplateDeps,
  actor: Actor,
  templateId: string,
): Promise<Result<null, { readonly kind: "not-found" }>> {
  return inFirm(actor.firmId, async (transaction) => {
    const name = await templates.removeTemplate(transaction, templateId);
    if (name === null) return refused({ kind: "not-found" });
    await log.write(transaction, {
      by: actor.userId,
      kind: "entry-template-removed",
      data: { templateId, name },
    });
    return ok(null);
  });
}
