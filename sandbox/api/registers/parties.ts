/** /3/customers and /3/suppliers. */
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";
import type { Party } from "#sandbox/state/invoice.ts";
import { changedSince, firstSearch, holds, inOrder, listAnswer } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { urlOf } from "../shapes.ts";

const customer = { scope: "customer", licence: "customer-invoice" } as const;
const supplier = { scope: "supplier", licence: "supplier-invoice" } as const;

export const partyRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/customers", ...customer, answer: listCustomers },
  { method: "GET", path: "/3/customers/:number", ...customer, answer: singleCustomer },
  { method: "GET", path: "/3/suppliers", ...supplier, answer: listSuppliers },
  { method: "GET", path: "/3/suppliers/:number", ...supplier, answer: singleSupplier },
];

function listCustomers(call: ApiCall): Answer {
  const [name, value = ""] = firstSearch(call.query, ["filter", "name", "customernumber", "city"]) ?? [];
  const items = changedSince(call, [...call.company.customer.parties.values()]).filter((party) => {
    if (name === "filter") return party.active === (value === "active");
    if (name === "name") return holds(party.name, value);
    if (name === "city") return holds(party.city, value);
    return name !== "customernumber" || holds(party.number, value);
  });
  return listAnswer(call, {
    key: "Customers",
    items: inOrder(call, items),
    render: (p) => ({ ...renderCustomer(call, p), Phone: "" }),
  });
}

function singleCustomer(call: ApiCall): Answer {
  const party = call.company.customer.parties.get(call.params["number"] ?? "");
  if (party === undefined) throw refusals.notFound();
  return jsonAnswer(200, {
    Customer: {
      ...renderCustomer(call, party),
      Active: party.active,
      Phone1: "",
      CountryCode: party.countryCode,
      Currency: party.currency,
      TermsOfPayment: party.paymentDays.toString(),
      Type: party.organizationNumber === "" && party.countryCode === "SE" ? "PRIVATE" : "COMPANY",
      VATType: party.countryCode === "SE" ? "SEVAT" : "EUREVERSEDVAT",
    },
  });
}

function listSuppliers(call: ApiCall): Answer {
  const items = changedSince(call, [...call.company.supplier.parties.values()]);
  return listAnswer(call, {
    key: "Suppliers",
    items: inOrder(call, items),
    render: (p) => ({ ...renderSupplier(call, p), Phone: "" }),
  });
}

function singleSupplier(call: ApiCall): Answer {
  const party = call.company.supplier.parties.get(call.params["number"] ?? "");
  if (party === undefined) throw refusals.notFound();
  return jsonAnswer(200, { Supplier: { ...renderSupplier(call, party), Phone1: "" } });
}

function renderCustomer(call: ApiCall, party: Party): object {
  return {
    "@url": urlOf(call, `customers/${party.number}`),
    ...addressOf(party),
    CustomerNumber: party.number,
    Name: party.name,
    OrganisationNumber: party.organizationNumber,
  };
}

function renderSupplier(call: ApiCall, party: Party): object {
  return {
    "@url": urlOf(call, `suppliers/${party.number}`),
    ...addressOf(party),
    Active: party.active,
    BG: "",
    CountryCode: party.countryCode,
    Currency: party.currency,
    IBAN: "",
    Name: party.name,
    OrganisationNumber: party.organizationNumber,
    PG: "",
    SupplierNumber: party.number,
    TermsOfPayment: party.paymentDays.toString(),
  };
}

function addressOf({ address, city, zipCode, email }: Party): object {
  return { Address1: address, Address2: "", City: city, Email: email, ZipCode: zipCode };
}
