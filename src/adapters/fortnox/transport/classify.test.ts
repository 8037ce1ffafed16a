import { describe, expect, it } from "vitest";
import { classifyError } from "./classify.ts";

const lower = (code: number | string, message: string) =>
  JSON.stringify({ ErrorInformation: { error: 1, message, code } });
const upper = (code: number | string, message: string) =>
  JSON.stringify({ ErrorInformation: { Error: 1, Message: message, Code: code } });

describe("an error of Fortnox", () => {
  it.each([
    [400, lower(2000423, "Kan inte hitta kontot."), "fortnox-refused"],
    [400, upper(2003275, "Saknar behörighet för leverantörsregister."), "fortnox-scope-missing"],
    [403, upper(2000663, "Du saknar behörighet till denna resurs"), "fortnox-scope-missing"],
    [400, lower("2001101", "Det finns ingen aktiv licens för önskat scope"), "fortnox-licence-missing"],
    [403, lower(2001103, "Api-licens saknas."), "fortnox-licence-missing"],
    [400, lower(2000401, "Ni har låst perioden t.o.m. 2025-12-31."), "fortnox-period-locked"],
    [403, lower(2000310, "Ogiltig inloggning"), "fortnox-reconnect"],
    [401, "", "fortnox-reconnect"],
    [403, "Kan inte logga in, access-token eller client-secret saknas(2000311).", "fortnox-reconnect"],
    [403, "", "fortnox-scope-missing"],
    [400, lower(9999999, "Saknar behörighet för något"), "fortnox-scope-missing"],
    [400, '{"message":"Licens saknas"}', "fortnox-licence-missing"],
    [400, '{"error":"invalid_grant","error_description":"x"}', "fortnox-reconnect"],
    [429, "", "fortnox-rate-limited"],
    [500, lower(1000003, "System exception"), "fortnox-unavailable"],
    [400, lower(1000003, "System exception"), "fortnox-unavailable"],
    [502, "<html>Bad gateway</html>", "fortnox-unavailable"],
    [404, "", "fortnox-refused"],
    [404, lower(2000729, "Kan inte hitta verifikationen."), "fortnox-refused"],
    [404, '{"message":"no Route matched with those values"}', "fortnox-unavailable"],
    [404, "404 page not found", "fortnox-unavailable"],
  ])("%d %s is %s", (status, body, code) => {
    expect(classifyError(status, body).code).toBe(code);
  });

  it("keeps Fortnox's own words, out of sight of a log", () => {
    const fault = classifyError(400, lower(2000423, "Kan inte hitta kontot."));
    expect([fault.said, fault.fortnoxCode]).toEqual(["Kan inte hitta kontot.", "2000423"]);
    expect(fault.message).toBe("Fortnox answered 400 (2000423)");
    expect(JSON.stringify(Object.entries(fault))).not.toContain("kontot");
  });

  it("shows nothing of a page of HTML", () => {
    expect(classifyError(502, "<html>Bad gateway</html>").said).toBeNull();
  });
});
