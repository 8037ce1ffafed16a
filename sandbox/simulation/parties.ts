/** Makes up the customers and suppliers of a company, with organisation numbers that no register gives out. */
import { invariant } from "#lib/invariant.ts";
import type { Party } from "#sandbox/state/invoice.ts";
import type { Blueprint } from "./blueprint.ts";
import { customerTrades, firstNames, foreignNames, lastNames, places, supplierTrades } from "./names.data.ts";

/** Lists customers: companies, every sixth a private person, and a few abroad. */
export function makeCustomers(blueprint: Blueprint): Party[] {
  const home = Array.from({ length: blueprint.customers }, (_, index) =>
    index % 6 === 5 ? person(index) : business(index, customerTrades, 1001),
  );
  return [...home, ...abroad(1001 + blueprint.customers)];
}

/** Lists suppliers. */
export function makeSuppliers(blueprint: Blueprint): Party[] {
  const home = Array.from({ length: blueprint.suppliers }, (_, index) => business(index, supplierTrades, 1));
  return [...home, ...abroad(1 + blueprint.suppliers)];
}

/** Writes an organisation number of an invented series with its right check digit. */
export function inventedNumber(group: string, serial: number): string {
  const nine = `${group}${serial.toString().padStart(3, "0")}`;
  const sum = Array.from(nine).reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return `${nine.slice(0, 6)}-${nine.slice(6)}${(10 - (sum % 10)) % 10}`;
}

function business(index: number, trades: readonly string[], firstNumber: number): Party {
  const round = Math.floor(index / (places.length * trades.length));
  const suffix = round === 0 ? "" : ` ${round + 1}`;
  const name = `${at(places, index)} ${at(trades, index + Math.floor(index / places.length))}${suffix}`;
  return {
    ...party(firstNumber + index, name),
    organizationNumber: inventedNumber("559999", index % 1000),
    paymentDays: [30, 30, 20, 10, 15][index % 5] ?? 30,
    active: index % 17 !== 16,
  };
}

function person(index: number): Party {
  const name = `${at(firstNames, index)} ${at(lastNames, index + Math.floor(index / firstNames.length))}`;
  return { ...party(1001 + index, name), organizationNumber: "", paymentDays: 20 };
}

function abroad(firstNumber: number): Party[] {
  return foreignNames.map(([name, countryCode], index) => ({
    ...party(firstNumber + index, name),
    countryCode,
    currency: "EUR",
  }));
}

function party(number: number, name: string): Party {
  return {
    number: number.toString(),
    name,
    organizationNumber: "",
    city: at(places, number),
    zipCode: `${100 + (number % 800)} ${10 + (number % 89)}`,
    address: `Storgatan ${1 + (number % 90)}`,
    email: `faktura${number}@exempel.invalid`,
    countryCode: "SE",
    currency: "SEK",
    paymentDays: 30,
    active: true,
    modifiedAtMs: 0,
  };
}

function at(list: readonly string[], index: number): string {
  const value = list[index % list.length];
  invariant(value !== undefined, "a list of names is empty");
  return value;
}
