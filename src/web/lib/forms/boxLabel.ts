/**
 * The text of a box, parted from the group that the form prints over it: Skatteverket's table writes them as one,
 * `Kortfristiga fordringar Kundfordringar`.
 */
export interface BoxLabel {
  readonly text: string;
  /** Empty where the form prints none, and where a heading says it already. */
  readonly group: string;
}

const groups = [
  "Immateriella anläggningstillgångar",
  "Materiella anläggningstillgångar",
  "Finansiella anläggningstillgångar",
  "Varulager m.m.",
  "Varulager",
  "Kortfristiga fordringar",
  "Kortfristiga placeringar",
  "Kassa och bank",
  "Långfristiga skulder",
  "Kortfristiga skulder",
];
const headings = ["Eget kapital", "Obeskattade reserver", "Avsättningar"];

/** Parts it; what has no group is its own text. */
export function boxLabel(label: string): BoxLabel {
  const group = [...groups, ...headings].find(
    (name) => label.startsWith(`${name} `) && /^\p{Lu}/u.test(label.slice(name.length + 1)),
  );
  // Rows with letters repeat theirs: `1.6a` is `a Försäkringsföretag`.
  if (group === undefined) return { text: label.replace(/^[a-z] (?=\p{Lu})/u, ""), group: "" };
  return { text: label.slice(group.length + 1), group: headings.includes(group) ? "" : group };
}
