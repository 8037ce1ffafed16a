/** /3/companyinformation, /3/settings and /3/me: the same number of the database, once as a number, once as text. */
import { predefinedAccounts } from "#sandbox/books/seriesPlan.data.ts";
import { userIdOf } from "#sandbox/oauth/grants.ts";
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";
import { listAnswer } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { orNothing, urlOf } from "../shapes.ts";

export const companyInformationRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/companyinformation", scope: "companyinformation", answer: companyInformation },
  { method: "GET", path: "/3/settings/company", scope: "settings", answer: companySettings },
  { method: "GET", path: "/3/settings/lockedperiod", scope: "settings", answer: lockedPeriod },
  { method: "GET", path: "/3/predefinedaccounts", scope: "settings", answer: listPredefined },
  { method: "GET", path: "/3/predefinedaccounts/:name", scope: "settings", answer: singlePredefined },
  { method: "GET", path: "/3/me", scope: "profile", answer: me },
];

function companyInformation({ company: { profile } }: ApiCall): Answer {
  return jsonAnswer(200, {
    CompanyInformation: {
      Address: profile.street,
      City: profile.city,
      CompanyName: profile.name,
      CountryCode: "SE",
      DatabaseNumber: profile.tenantId,
      OrganizationNumber: profile.organizationNumber,
      VisitAddress: "",
      VisitCity: "",
      VisitCountryCode: "SE",
      VisitZipCode: "",
      ZipCode: profile.zipCode,
    },
  });
}

function companySettings({ company: { profile } }: ApiCall): Answer {
  return jsonAnswer(200, {
    CompanySettings: {
      Address: profile.street,
      BG: "",
      City: profile.city,
      Country: "Sverige",
      CountryCode: "SE",
      DatabaseNumber: profile.tenantId.toString(),
      Domicile: profile.city,
      Email: profile.email,
      Name: profile.name,
      OrganizationNumber: profile.organizationNumber,
      PG: "",
      Phone1: profile.phone,
      TaxEnabled: true,
      VATNumber: `SE${profile.organizationNumber.replace("-", "")}01`,
      ZipCode: profile.zipCode,
    },
  });
}

function lockedPeriod({ company }: ApiCall): Answer {
  return jsonAnswer(200, { LockedPeriod: { EndDate: orNothing(company.lockedThrough, company) } });
}

function listPredefined(call: ApiCall): Answer {
  return listAnswer(call, {
    key: "PreDefinedAccounts",
    items: predefinedAccounts,
    render: (item) => renderPredefined(call, item),
  });
}

function singlePredefined(call: ApiCall): Answer {
  const found = predefinedAccounts.find(([name]) => name === call.params["name"]);
  if (found === undefined) throw refusals.notFound();
  return jsonAnswer(200, { PreDefinedAccount: renderPredefined(call, found) });
}

function renderPredefined(call: ApiCall, [name, account]: readonly [string, number]): object {
  return { "@url": urlOf(call, `predefinedaccounts/${name}`), Account: account, Name: name };
}

function me({ caller, company: { profile } }: ApiCall): Answer {
  const names = { administrator: "Ada Ministrander", user: "Ulla Användare", consultant: "Konrad Byråman" };
  return jsonAnswer(200, {
    MeInformation: {
      Email: profile.email,
      Id: userIdOf(caller).toString(),
      Locale: "sv_SE",
      Name: caller.isService ? "Tjänstekonto" : names[caller.role],
      SysAdmin: caller.isService || caller.role === "administrator",
    },
  });
}
