/** The part of an installation that is about appropriations and tax. */
import type pg from "pg";
import { figureStore } from "#adapters/database/figures/figureStore.ts";
import { taxStore } from "#adapters/database/tax/taxStore.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import { registerTaxRoutes } from "#http/tax/tax.ts";
import { entryDeps } from "./entryPart.ts";

/** Puts it together. */
export function openTaxPart(pool: pg.Pool): (app: HttpApp) => void {
  const deps = { ...entryDeps(pool), figures: figureStore, taxes: taxStore };
  return (app) => {
    registerTaxRoutes(app, deps);
  };
}
