/** What every screen must pass: axe finds nothing, in the light and in the dark. */
import AxeBuilder from "@axe-core/playwright";
import { type Page, expect } from "@playwright/test";

/** Holds the page as it stands against WCAG 2 AA; the dark differs in colours only. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect(await violationsOf(axeOn(page)), `${page.url()} in the light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  const contrast = axeOn(page).withRules(["color-contrast"]);
  expect(await violationsOf(contrast), `${page.url()} in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Our pages have no frames: without them there is no need of a blank page beside, which doubles the time. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
}

async function violationsOf(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
