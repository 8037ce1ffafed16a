/** The facts of a file: whose it is, which year, how much. */
import type { JSX } from "react";
import type { SiePreview } from "#wire/imports.ts";
import { bytesText, countText } from "#web/lib/format/amounts.ts";
import { fiscalYearText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { encodingName } from "#web/lib/texts/import/encodingName.ts";

type Fact = readonly [name: string, value: string | null];

/** Draws the facts in two columns. */
export function PreviewFacts({ preview }: { preview: SiePreview }): JSX.Element {
  return (
    <div className="facts">
      <FactList facts={whoseAndWhen(preview)} />
      <FactList facts={[...howMuch(preview), ...howWritten(preview)]} />
    </div>
  );
}

function FactList({ facts }: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl className="kv">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={value === null ? "mut" : ""}>{value ?? t("imports.preview.missing")}</dd>
        </div>
      ))}
    </dl>
  );
}

function whoseAndWhen(preview: SiePreview): readonly Fact[] {
  const year = (index: number): string | null => {
    const found = preview.fiscalYears.find((candidate) => candidate.index === index);
    return found === undefined ? null : fiscalYearText(found);
  };
  const { firstVoucherDate, lastVoucherDate, coversThrough } = preview;
  return [
    [t("imports.preview.file"), `${preview.fileName}, ${bytesText(preview.bytes)}`],
    [t("imports.preview.company"), preview.companyName === "" ? null : preview.companyName],
    [t("imports.preview.organizationNumber"), preview.organizationNumber],
    [t("imports.preview.fiscalYear"), year(0)],
    [t("imports.preview.previousYear"), year(-1)],
    ...(coversThrough === null ? [] : [[t("imports.preview.coversThrough"), coversThrough] as const]),
    ...(firstVoucherDate === null || lastVoucherDate === null
      ? []
      : [[t("imports.preview.dates"), `${firstVoucherDate} – ${lastVoucherDate}`] as const]),
  ];
}

function howMuch({ vouchers, rows, accounts, series }: SiePreview): readonly Fact[] {
  const written = series.map((one) => `${one.series === "" ? "–" : one.series} ${countText(one.vouchers)}`);
  return [
    [t("imports.preview.vouchers"), countText(vouchers)],
    [t("imports.preview.rows"), countText(rows)],
    [t("imports.preview.accounts"), countText(accounts)],
    ...(series.length === 0 ? [] : [[t("imports.preview.series"), written.join(" · ")] as const]),
  ];
}

function howWritten({ program, sieType, encoding, checksum }: SiePreview): readonly Fact[] {
  return [
    [t("imports.preview.program"), program === "" ? null : program],
    [t("imports.preview.type"), sieType],
    [t("imports.preview.encoding"), encodingName(encoding)],
    [t("imports.preview.checksum"), t(`imports.preview.checksums.${checksum}`)],
  ];
}
