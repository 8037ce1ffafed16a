/**
 * INK2, the first page: its fields with the sign that the form prints (`*`: none). Source: Skatteverket's table for
 * period 2025P4, SKV 2002.
 */
import type { FormField } from "./formField.ts";

export const ink2Fields: readonly FormField[] = [
  { code: "7104", row: "1.1", label: "Överskott av näringsverksamhet", sign: "*", type: "positive" },
  { code: "7114", row: "1.2", label: "Underskott av näringsverksamhet", sign: "*", type: "positive" },
  { code: "7131", row: "1.3", label: "Kreditinstituts underlag för riskskatt", sign: "*", type: "positive" },
  {
    code: "7132",
    row: "1.4",
    label: "Underlag för särskild löneskatt på pensionskostnader",
    sign: "*",
    type: "positive",
  },
  {
    code: "7133",
    row: "1.5",
    label: "Negativt underlag för särskild löneskatt på pensionskostnader",
    sign: "*",
    type: "positive",
  },
  {
    code: "7153",
    row: "1.6a",
    label: "a Försäkringsföretag m.fl. samt avsatt till pensioner 15 %",
    sign: "*",
    type: "positive",
  },
  {
    code: "7154",
    row: "1.6b",
    label: "b Utländska pensions- försäkringar 15 %",
    sign: "*",
    type: "positive",
  },
  { code: "7155", row: "1.7a", label: "a Försäkringsföretag m.fl 30 %", sign: "*", type: "positive" },
  { code: "7156", row: "1.7b", label: "b Utländska kapitalförsäkringar 30 %", sign: "*", type: "positive" },
  { code: "80", row: "1.8", label: "Småhus/ ägarlägenhet", sign: "*", type: "positive" },
  { code: "93", row: "1.9", label: "Hyreshus: bostäder", sign: "*", type: "positive" },
  {
    code: "84",
    row: "1.10",
    label: "Småhus/ägarlägenhet: tomtmark, byggnad under uppförande",
    sign: "*",
    type: "positive",
  },
  {
    code: "86",
    row: "1.11",
    label: "Hyreshus: tomtmark, bostäder under uppförande",
    sign: "*",
    type: "positive",
  },
  { code: "95", row: "1.12", label: "Hyreshus: lokaler", sign: "*", type: "positive" },
  {
    code: "96",
    row: "1.13",
    label: "Industrienhet och elproduktionsenhet: värme- kraftverk",
    sign: "*",
    type: "positive",
  },
  { code: "97", row: "1.14", label: "Elproduktionsenhet, vattenkraftverk", sign: "*", type: "positive" },
  { code: "98", row: "1.15", label: "Elproduktionsenhet, vindkraftverk", sign: "*", type: "positive" },
  { code: "90", row: "", label: "Övriga upplysningar på bilaga", sign: "*", type: "mark" },
  { code: "1582", row: "1.16", label: "Förnybar el (kilowattimmar)", sign: "*", type: "positive" },
];
