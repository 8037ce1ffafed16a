/** Every endpoint of the API, wrapped with what each call goes through. */
import type { Endpoint } from "#sandbox/server/exchange.ts";
import { accountRoutes } from "./bookkeeping/accounts.ts";
import { financialYearRoutes } from "./bookkeeping/financialYears.ts";
import { sieRoutes } from "./bookkeeping/sie.ts";
import { voucherSeriesRoutes } from "./bookkeeping/voucherSeries.ts";
import { voucherRoutes } from "./bookkeeping/vouchers.ts";
import { assetRoutes } from "./company/assets.ts";
import { companyInformationRoutes } from "./company/companyInformation.ts";
import { objectRoutes } from "./company/objects.ts";
import { connectionRoutes } from "./documents/connections.ts";
import { fileRoutes } from "./documents/files.ts";
import { invoiceRoutes } from "./registers/invoices.ts";
import { partyRoutes } from "./registers/parties.ts";
import { paymentRoutes } from "./registers/payments.ts";
import { supplierInvoiceRoutes } from "./registers/supplierInvoices.ts";
import { type ApiRoute, apiEndpoint } from "./route.ts";

export const apiRoutes: readonly ApiRoute[] = [
  ...companyInformationRoutes,
  ...financialYearRoutes,
  ...accountRoutes,
  ...sieRoutes,
  ...voucherRoutes,
  ...voucherSeriesRoutes,
  ...invoiceRoutes,
  ...supplierInvoiceRoutes,
  ...paymentRoutes,
  ...partyRoutes,
  ...objectRoutes,
  ...assetRoutes,
  ...fileRoutes,
  ...connectionRoutes,
];

export const apiEndpoints: readonly Endpoint[] = apiRoutes.map(apiEndpoint);
