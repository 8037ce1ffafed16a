import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, settingDescriptions, SettingsError } from "./settings.ts";

const secret = "s".repeat(32);

describe("readSettings", () => {
  it("needs nothing: loopback, port 8080 and the embedded database in ./data", () => {
    expect(readSettings({})).toEqual({
      port: 8080,
      host: "127.0.0.1",
      publicUrl: null,
      dataDir: resolve("data"),
      database: "embedded",
      appSecret: null,
      smtpUrl: null,
      fortnox: null,
      fortnoxScopes: [
        "companyinformation",
        "bookkeeping",
        "settings",
        "invoice",
        "payment",
        "customer",
        "supplierinvoice",
        "supplier",
      ],
      fortnoxNightly: true,
      fortnoxQuietMinutes: 15,
      invoiceAddresses: { customer: null, supplier: null },
    });
  });

  it("takes an empty variable as not set", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: "" }).port).toBe(8080);
  });

  it("reads a database of the operator's own", () => {
    const settings = readSettings({
      DATABASE_URL: "postgresql://app:x@db/bokslut",
      DATABASE_ADMIN_URL: "postgres://owner:x@db/bokslut",
      APP_SECRET: secret,
    });
    expect(settings.database).toEqual({
      appUrl: "postgresql://app:x@db/bokslut",
      adminUrl: "postgres://owner:x@db/bokslut",
    });
  });

  it.each([
    ["PORT", { PORT: "http" }],
    ["PORT", { PORT: "70000" }],
    ["PUBLIC_URL", { PUBLIC_URL: "bokslut.example" }],
    ["PUBLIC_URL", { PUBLIC_URL: "https://example.se/bokslut" }],
    ["APP_SECRET", { APP_SECRET: "short" }],
    ["APP_SECRET", { DATABASE_URL: "postgresql://app@db/bokslut" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://db/bokslut", APP_SECRET: secret }],
    ["DATABASE_URL", { DATABASE_ADMIN_URL: "postgresql://owner@db/bokslut" }],
    ["SMTP_URL", { SMTP_URL: "mail.example.se" }],
    ["FORTNOX_CLIENT_SECRET", { FORTNOX_CLIENT_ID: "app" }],
    ["FORTNOX_CLIENT_ID", { FORTNOX_CLIENT_SECRET: "hemlig" }],
    ["FORTNOX_AUTH_URL", { FORTNOX_AUTH_URL: "http://apps.example.se/oauth-v1" }],
    ["FORTNOX_API_URL", { FORTNOX_API_URL: "api.example.se" }],
    ["FORTNOX_SCOPES", { FORTNOX_SCOPES: "invoice,payment" }],
    ["FORTNOX_INVOICE_URL", { FORTNOX_INVOICE_URL: "https://example.se/invoices/17" }],
    ["FORTNOX_SUPPLIER_INVOICE_URL", { FORTNOX_SUPPLIER_INVOICE_URL: "javascript:alert({number})" }],
  ])("names %s when it cannot be used: %o", (name, variables) => {
    expect(() => readSettings(variables)).toThrow(SettingsError);
    expect(() => readSettings(variables)).toThrow(new RegExp(`^${name}: `, "m"));
  });

  it("reads an app at Fortnox, and a stand-in on this machine without https", () => {
    const app = { FORTNOX_CLIENT_ID: "app", FORTNOX_CLIENT_SECRET: "hemlig" };
    expect(readSettings(app).fortnox).toEqual({
      clientId: "app",
      clientSecret: "hemlig",
      authUrl: "https://apps.fortnox.se/oauth-v1",
      apiUrl: "https://api.fortnox.se",
    });
    const standIn = { FORTNOX_API_URL: "http://127.0.0.1:4455/", FORTNOX_SCOPES: " invoice  payment " };
    expect(readSettings({ ...app, ...standIn }).fortnox?.apiUrl).toBe("http://127.0.0.1:4455");
    expect(readSettings(standIn).fortnoxScopes).toEqual(["invoice", "payment"]);
  });

  it("never repeats a faulty value, which may be a secret", () => {
    let message = "";
    try {
      readSettings({ APP_SECRET: "hemligt", DATABASE_URL: "x:hemligt@db" });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain("APP_SECRET");
    expect(message).not.toContain("hemligt");
  });

  it("describes every setting", () => {
    expect(settingDescriptions.map(({ name }) => name)).toEqual([
      "PORT",
      "HOST",
      "PUBLIC_URL",
      "DATA_DIR",
      "DATABASE_URL",
      "DATABASE_ADMIN_URL",
      "APP_SECRET",
      "SMTP_URL",
      "FORTNOX_CLIENT_ID",
      "FORTNOX_CLIENT_SECRET",
      "FORTNOX_AUTH_URL",
      "FORTNOX_API_URL",
      "FORTNOX_SCOPES",
      "FORTNOX_NIGHTLY",
      "FORTNOX_QUIET_MINUTES",
      "FORTNOX_INVOICE_URL",
      "FORTNOX_SUPPLIER_INVOICE_URL",
    ]);
  });
});
