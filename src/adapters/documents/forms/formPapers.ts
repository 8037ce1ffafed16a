/** Draws the forms of the tax return on paper. */
import type { FormPapers } from "#app/forms/formFile.ts";
import { createPaperDrawer } from "../paper/papers.ts";
import { formPaper } from "./formPaper.ts";

/** Makes the drawer. */
export function createFormPapers(): FormPapers {
  const draw = createPaperDrawer();
  return { draw: (document) => draw(formPaper(document)) };
}
