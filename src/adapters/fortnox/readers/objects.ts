/** What voucher rows can be marked with: cost centres (SIE dimension 1) and projects (dimension 6). */
import type { FortnoxCostCenter, FortnoxProject } from "#app/fortnox/books.ts";
import { type Page, readPage } from "../json/answer.ts";

/** Reads a page of `/3/costcenters`. */
export function readCostCenterPage(json: string): Page<FortnoxCostCenter> {
  return readPage(json, { key: "CostCenters", named: "Code" }, (row) => ({
    code: row.text("Code"),
    name: row.optionalText("Description") ?? "",
    active: row.optionalFlag("Active") ?? true,
  }));
}

/** Reads a page of `/3/projects`. */
export function readProjectPage(json: string): Page<FortnoxProject> {
  return readPage(json, { key: "Projects", named: "ProjectNumber" }, (row) => ({
    number: row.text("ProjectNumber"),
    name: row.optionalText("Description") ?? "",
    start: row.optionalDate("StartDate"),
    end: row.optionalDate("EndDate"),
  }));
}
