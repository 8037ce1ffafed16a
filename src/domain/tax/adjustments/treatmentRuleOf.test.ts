import { describe, expect, it } from "vitest";
import { ink2sFields } from "../../forms/fields/ink2s.data.ts";
import { treatmentRuleOf } from "./treatmentRuleOf.ts";
import { nameRules, numberRules } from "./treatmentRules.data.ts";

const found = (account: string, name = ""): string => {
  const made = treatmentRuleOf({ account, name });
  return made === null ? "none" : `${made.rule.code} by ${made.ground}`;
};

describe("an account that may have to be adjusted for tax", () => {
  it("is proposed where its own name states it", () => {
    expect(found("6072", "Representation, ej avdragsgill")).toBe("7653 by name");
    expect(found("5690", "Bilkostnad, icke avdragsgill")).toBe("7653 by name");
    expect(found("6075", "Repr. ej avdr.")).toBe("7653 by name");
    expect(found("7690", "Icke-avdragsgilla personalkostnader")).toBe("7653 by name");
    expect(found("8314", "Skattefria ränteintäkter")).toBe("7754 by name");
    expect(found("8012", "Skattefri utdelning dotterbolag")).toBe("7753 by name");
    expect(found("3985", "Statligt stöd, ej skattepliktigt")).toBe("7754 by name");
  });

  it("is asked where only its number, or a word, suggests it", () => {
    expect(found("6992")).toBe("7653 by number");
    expect(found("8423", "Räntekostnader för skatter och avgifter")).toBe("7653 by number");
    expect(found("6945", "Böter och p-böter")).toBe("7653 by number");
    expect(found("6990", "Förseningsavgifter")).toBe("7653 by number");
    expect(found("8012")).toBe("7753 by number");
    expect(found("8121", "Resultat vid försäljning av andelar i intresseföretag")).toBe("7755 by number");
    expect(found("8270")).toBe("7652 by number");
    expect(found("8280")).toBe("7754 by number");
    expect(found("3995")).toBe("7752 by number");
  });

  it("is not one whose words are about VAT, nor the deductible twin of one", () => {
    expect(found("6999", "Ingående moms, ej avdragsgill")).toBe("none");
    expect(found("3004", "Försäljning inom Sverige, skattefri")).toBe("none");
    expect(found("3990", "Skattefri omsättning (moms)")).toBe("none");
    expect(found("6071", "Representation, avdragsgill")).toBe("none");
    expect(found("5832", "Kost och logi i utlandet")).toBe("none");
    expect(found("6981", "Föreningsavgifter, avdragsgilla")).toBe("none");
    expect(found("7321", "Skattefria traktamenten, Sverige")).toBe("none");
    expect(found("2650", "Ej avdragsgill")).toBe("none");
    expect(found("60720", "Representation, ej avdragsgill")).toBe("none");
  });

  it("has a field of INK2S that takes it up, and a ground that is named", () => {
    const codes = new Set(ink2sFields.map(({ code }) => code));
    for (const { code, source } of [...nameRules, ...numberRules]) {
      expect(codes).toContain(code);
      expect(source).not.toBe("");
    }
  });
});
