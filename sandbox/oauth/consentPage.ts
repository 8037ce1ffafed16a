/** The page where somebody logs in and approves: plain HTML that never looks like the real one. */
import type { AuthorizeRequest } from "./authorizeRequest.ts";
import { escapeText as escape, renderPage } from "#sandbox/pages/htmlPage.ts";
import { scopeTexts } from "./scopes.ts";

export interface CompanyChoice {
  readonly key: string;
  readonly name: string;
  readonly organizationNumber: string;
}

const roles = [
  ["administrator", "Systemadministratör"],
  ["user", "Användare utan administratörsrätt"],
  ["consultant", "Byråkonsult, via Digital byrå"],
] as const;

/** Renders the consent page. Its form posts back to the same address, query and all. */
export function renderConsentPage(
  request: AuthorizeRequest,
  companies: readonly CompanyChoice[],
  query: URLSearchParams,
): string {
  const options = companies.map(
    ({ key, name, organizationNumber }) =>
      `<option value="${escape(key)}">${escape(name)} (${escape(organizationNumber)})</option>`,
  );
  const logins = roles.map(
    ([value, label], index) =>
      `<label><input type="radio" name="role" value="${value}"${index === 0 ? " checked" : ""}> ${label}</label>`,
  );
  const account = request.isService
    ? "Kopplingen görs med ett tjänstekonto och gäller tills samtycket återkallas."
    : "Kopplingen görs i ditt eget namn.";
  return renderPage(
    "Godkänn koppling",
    `<h1>${escape(request.app.name)} vill läsa och skriva i ditt företag</h1>
<p>${account}</p>
<form method="post" action="?${escape(query.toString())}">
<label for="company">Företag</label>
<select id="company" name="company">${options.join("")}<option value="">Ingen klient vald (byråns eget företag)</option></select>
<fieldset><legend>Logga in som</legend>${logins.join("")}</fieldset>
<h2>Det här får appen tillgång till</h2>
<ul>${request.scopes.map((scope) => `<li>${scopeTexts[scope]} <small>(${scope})</small></li>`).join("")}</ul>
<p><button class="approve" name="decision" value="approve">Godkänn</button>
<button name="decision" value="cancel">Avbryt</button></p>
</form>`,
  );
}

/** Renders a refusal that cannot be sent anywhere. */
export function renderRefusalPage(text: string): string {
  return renderPage("Det gick inte", `<h1>Det gick inte att fortsätta</h1><p>${escape(text)}</p>`);
}
