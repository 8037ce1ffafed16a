/** Fastighetsskatt och -avgift: a row for each property, with its base, and of homes what the fee may be at most. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { JSX } from "react";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { changeProperty } from "../../content/changeContent.ts";
import { isHome } from "../../content/properties.ts";
import type { PartProps } from "../../taxWork.ts";
import { PropertyRow } from "./PropertyRow.tsx";

const propertiesAtMost = 40;

/** Draws the part. */
export function PropertyTaxPart({ work }: PartProps): JSX.Element {
  const { properties } = work.content;
  return (
    <>
      <p className="ink2">{t("tax.parts.property-tax.text")}</p>
      {properties.length === 0 ? (
        <p>{t("tax.parts.property-tax.none")}</p>
      ) : (
        <Scroll label={t("tax.steps.property-tax")} className="tw">
          <table className="dense fields" aria-label={t("tax.steps.property-tax")}>
            <thead>
              <tr>
                <th scope="col">{t("tax.parts.property-tax.row")}</th>
                <th scope="col" className="r">
                  {t("tax.parts.property-tax.base")}
                </th>
                <th scope="col" className="r">
                  {properties.some(isHome) && t("tax.parts.property-tax.cap")}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {properties.map((property, index) => (
                <PropertyRow key={index} work={work} property={property} index={index} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {!work.readOnly && properties.length < propertiesAtMost && (
        <Button
          variant="default"
          className="add"
          leftSection={<IconPlus className="i" aria-hidden="true" />}
          onClick={() => {
            work.change(changeProperty(properties.length, { row: "95", base: "0", feeCap: null }));
          }}
        >
          {t("tax.parts.property-tax.add")}
        </Button>
      )}
    </>
  );
}
