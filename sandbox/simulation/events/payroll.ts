/** Pays salaries on the 25th; withheld tax and employer contributions go to the tax account the month after. */
import { negateOre, ore, sumOre } from "#domain/money/ore.ts";
import { postVoucher } from "#sandbox/books/postVoucher.ts";
import { share } from "#sandbox/ledger/amounts.ts";
import type { Simulation } from "../blueprint.ts";
import { dayOfMonth, monthsOf } from "./months.ts";

const usualSalary = 34_500n;
/** Employer contributions, hundredths of a per cent: SAL (2000:980) 2 kap. 26 § with the general payroll tax. */
const contributionPart = 3142n;
const withheldPart = 24n;

/** Plans the salaries of every month. */
export function planPayroll({ agenda, blueprint, company, random }: Simulation): void {
  const salaries = Array.from({ length: blueprint.employees }, () =>
    ore((usualSalary + BigInt(random.between(-40, 120)) * 100n) * 100n),
  );
  const gross = sumOre(salaries);
  if (gross === 0n) return;
  const withheld = share(gross, withheldPart, 100n);
  const contributions = share(gross, contributionPart, 10_000n);
  for (const month of monthsOf(blueprint)) {
    const date = dayOfMonth(month, 25);
    if (date === undefined) continue;
    agenda.at(date, () => {
      postVoucher(company, {
        series: "K",
        date,
        description: `Löner ${date.slice(0, 7)}`,
        rows: [
          { account: 7210, amount: gross },
          { account: 2710, amount: negateOre(withheld) },
          { account: 1930, amount: ore(withheld - gross) },
          { account: 7510, amount: contributions },
          { account: 2731, amount: negateOre(contributions) },
        ],
      });
    });
  }
}
