/** The small change of a company: founding, bank fees, card purchases, a machine, and rows corrected afterwards. */
import { type PlainDate, addDays, addMonths } from "#domain/calendar/plainDate.ts";
import { type Ore, negateOre, ore } from "#domain/money/ore.ts";
import { editVoucher } from "#sandbox/books/correctVoucher.ts";
import { postVoucher } from "#sandbox/books/postVoucher.ts";
import { share } from "#sandbox/ledger/amounts.ts";
import type { Simulation } from "../blueprint.ts";
import { type Month, dayIn, monthsOf, priceAround } from "./months.ts";

const shareCapital = ore(5_000_000n);
const machinePrice = ore(18_000_000n);
const depreciationMonths = 60;

/** Plans what does not come from the registers. */
export function planEveryday(simulation: Simulation): void {
  const months = monthsOf(simulation.blueprint);
  foundWithCapital(simulation);
  for (const month of months) {
    bankFee(simulation, month);
    cardPurchases(simulation, month);
  }
  buyMachine(simulation, months);
}

function foundWithCapital({ agenda, blueprint, company }: Simulation): void {
  const date = blueprint.years[0]?.from;
  if (date === undefined) return;
  const loan = ore(BigInt(blueprint.averagePurchase * blueprint.purchasesPerMonth) * 200n);
  agenda.at(date, () => {
    postVoucher(company, {
      series: "A",
      date,
      description: "Aktiekapital och startlån",
      rows: [
        { account: 1930, amount: ore(shareCapital + loan) },
        { account: 2081, amount: negateOre(shareCapital) },
        { account: 2393, amount: negateOre(loan) },
      ],
    });
  });
}

function bankFee({ agenda, company, random }: Simulation, { to }: Month): void {
  const fee = ore(BigInt(random.between(9_000, 48_000)));
  agenda.at(to, () => {
    postVoucher(company, {
      series: "A",
      date: to,
      description: `Bankens avgifter ${to.slice(0, 7)}`,
      rows: [
        { account: 6570, amount: fee },
        { account: 1930, amount: negateOre(fee) },
      ],
    });
  });
}

/** Now and then the bookkeeper chose the wrong account and strikes the row some days later. */
function cardPurchases({ agenda, company, random }: Simulation, month: Month): void {
  for (let left = random.between(1, 4); left > 0; left -= 1) {
    const date = dayIn(month, random);
    const account = random.pick([5410, 5460, 5611, 6071, 6110, 6970]);
    const net = priceAround(random, 640);
    const isCorrected = random.permille(180);
    agenda.at(date, () => {
      const voucher = postVoucher(company, purchase(date, account, net));
      if (!isCorrected) return;
      editVoucher(company, voucher, {
        strike: [0],
        add: [{ account: 5420, amount: net, text: "Rättat konto" }],
      });
    });
  }
}

function purchase(date: PlainDate, account: number, net: Ore) {
  const vat = share(net, 25n, 100n);
  return {
    series: "A",
    date,
    description: "Kortköp",
    rows: [
      { account, amount: net },
      { account: 2641, amount: vat },
      { account: 1930, amount: ore(-(net + vat)) },
    ],
  };
}

function buyMachine({ agenda, company, blueprint }: Simulation, months: readonly Month[]): void {
  const boughtIn = months[1];
  if (boughtIn === undefined || blueprint.employees === 0) return;
  const date = addDays(boughtIn.from, 8);
  const monthly = share(machinePrice, 1n, BigInt(depreciationMonths));
  const asset = {
    id: 1,
    number: "1",
    name: "Kantpress",
    acquired: date,
    value: machinePrice,
    lastMonth: addMonths(boughtIn.to, depreciationMonths),
    history: [],
  };
  company.assets.push(asset);
  agenda.at(date, () => {
    postVoucher(company, { ...purchase(date, 1220, machinePrice), description: "Kantpress" });
  });
  for (const { to } of months.slice(2)) {
    if (to > asset.lastMonth) break;
    agenda.at(to, () => {
      depreciate(company, asset, { date: to, amount: monthly });
    });
  }
}

function depreciate(
  company: Simulation["company"],
  asset: Simulation["company"]["assets"][number],
  { date, amount }: { readonly date: PlainDate; readonly amount: Ore },
): void {
  const voucher = postVoucher(company, {
    series: "L",
    date,
    description: `Avskrivning ${asset.name}`,
    rows: [
      { account: 7832, amount },
      { account: 1229, amount: negateOre(amount) },
    ],
  });
  asset.history.push({ date, amount, voucher });
}
