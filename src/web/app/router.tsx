/** The addresses of the web, each with its page read in when first visited. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { z } from "zod";
import { FailedFrame, FailedPage } from "./FailedPage.tsx";
import { InsidePage } from "./InsidePage.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import {
  entriesSearch,
  formsSearch,
  ledgerSearch,
  newEntrySearch,
  panelSearch,
  taxSearch,
} from "./searches.ts";

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: FailedFrame });

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/inbjudan/$token",
  component: lazyRouteComponent(() => import("#web/features/signIn/InvitationPage.tsx"), "InvitationPage"),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: "/aterstall/$token",
  component: lazyRouteComponent(() => import("#web/features/signIn/ResetPage.tsx"), "ResetPage"),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: InsidePage,
});

const clients = createRoute({
  getParentRoute: () => inside,
  path: "/",
  validateSearch: z.object({
    sok: z.string().optional(),
    visa: z.literal("mina").optional().catch(undefined),
    sortera: z.string().optional(),
    /** Why nothing was connected, on the way back from Fortnox without a closing to go to. */
    fortnox: z.string().optional(),
  }),
  component: lazyRouteComponent(() => import("#web/features/clients/ClientsPage.tsx"), "ClientsPage"),
});
const newClient = createRoute({
  getParentRoute: () => inside,
  path: "/foretag/nytt",
  component: lazyRouteComponent(() => import("#web/features/newClient/NewClientPage.tsx"), "NewClientPage"),
});
const newClosing = createRoute({
  getParentRoute: () => inside,
  path: "/bokslut/nytt",
  validateSearch: z.object({ foretag: z.string().optional() }),
  component: lazyRouteComponent(() => import("#web/features/newClient/NewClosingPage.tsx"), "NewClosingPage"),
});
const firm = createRoute({
  getParentRoute: () => inside,
  path: "/byra",
  component: lazyRouteComponent(() => import("#web/features/firm/FirmPage.tsx"), "FirmPage"),
});
const firmLog = createRoute({
  getParentRoute: () => inside,
  path: "/byra/logg",
  component: lazyRouteComponent(() => import("#web/features/log/FirmLogPage.tsx"), "FirmLogPage"),
});
const account = createRoute({
  getParentRoute: () => inside,
  path: "/konto",
  component: lazyRouteComponent(() => import("#web/features/account/AccountPage.tsx"), "AccountPage"),
});

const closing = createRoute({ getParentRoute: () => inside, path: "/bokslut/$closingId" });
const closingStart = createRoute({
  getParentRoute: () => closing,
  path: "/",
  beforeLoad: ({ params }) => {
    redirect({ to: "/bokslut/$closingId/oversikt", params, replace: true, throw: true });
  },
});
const overview = createRoute({
  getParentRoute: () => closing,
  path: "/oversikt",
  component: lazyRouteComponent(() => import("#web/features/overview/OverviewPage.tsx"), "OverviewPage"),
});
const imports = createRoute({
  getParentRoute: () => closing,
  path: "/import",
  validateSearch: z.object({
    /** A file that has been sent already and waits to be imported. */
    fil: z.uuid().optional().catch(undefined),
    /** An attempt to connect to Fortnox, on the way back from there. */
    fortnox: z.uuid().optional().catch(undefined),
    /** The years of Fortnox are to be chosen. */
    steg: z.literal("ar").optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("#web/features/import/ImportPage.tsx"), "ImportPage"),
});
const importList = createRoute({
  getParentRoute: () => closing,
  path: "/import/alla",
  component: lazyRouteComponent(() => import("#web/features/import/ImportListPage.tsx"), "ImportListPage"),
});
const importDetail = createRoute({
  getParentRoute: () => closing,
  path: "/import/$number",
  component: lazyRouteComponent(
    () => import("#web/features/import/ImportDetailPage.tsx"),
    "ImportDetailPage",
  ),
});
const reconciliation = createRoute({
  getParentRoute: () => closing,
  path: "/avstamning",
  validateSearch: panelSearch.extend({
    visa: z.enum(["kvar", "differens", "inaktuella"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    () => import("#web/features/reconciliation/ReconciliationPage.tsx"),
    "ReconciliationPage",
  ),
});
const result = createRoute({
  getParentRoute: () => closing,
  path: "/avstamning/resultat",
  validateSearch: panelSearch,
  component: lazyRouteComponent(() => import("#web/features/reconciliation/ResultPage.tsx"), "ResultPage"),
});
const appendixListPage = createRoute({
  getParentRoute: () => closing,
  path: "/avstamning/bilagor",
  validateSearch: panelSearch.pick({ konto: true }).extend({
    /** Ny bilaga is asked for. */
    ny: z.string().optional(),
  }),
  component: lazyRouteComponent(
    () => import("#web/features/appendices/list/AppendixListPage.tsx"),
    "AppendixListPage",
  ),
});
const appendixPage = createRoute({
  getParentRoute: () => closing,
  path: "/bilagor/$appendixId",
  validateSearch: panelSearch.pick({ ver: true }),
  component: lazyRouteComponent(
    () => import("#web/features/appendices/page/AppendixPage.tsx"),
    "AppendixPage",
  ),
});
const entries = createRoute({
  getParentRoute: () => closing,
  path: "/bokslutsverifikationer",
  validateSearch: entriesSearch,
  component: lazyRouteComponent(() => import("./EntriesRoute.tsx"), "EntriesRoute"),
});
const newEntry = createRoute({
  getParentRoute: () => closing,
  path: "/bokslutsverifikationer/ny",
  validateSearch: newEntrySearch,
  component: lazyRouteComponent(
    () => import("#web/features/entries/editor/NewEntryPage.tsx"),
    "NewEntryPage",
  ),
});
const entry = createRoute({
  getParentRoute: () => closing,
  path: "/bokslutsverifikationer/$entryId",
  component: lazyRouteComponent(
    () => import("#web/features/entries/editor/EditEntryPage.tsx"),
    "EditEntryPage",
  ),
});
const tax = createRoute({
  getParentRoute: () => closing,
  path: "/dispositioner",
  validateSearch: taxSearch,
  component: lazyRouteComponent(() => import("#web/features/tax/TaxPage.tsx"), "TaxPage"),
});
const forms = createRoute({
  getParentRoute: () => closing,
  path: "/deklaration",
  validateSearch: formsSearch,
  component: lazyRouteComponent(() => import("#web/features/forms/FormsPage.tsx"), "FormsPage"),
});
const checks = createRoute({
  getParentRoute: () => closing,
  path: "/kontroller",
  validateSearch: panelSearch.pick({ ver: true }).extend({
    /** The check that is unfolded. */
    kontroll: z.string().optional(),
  }),
  component: lazyRouteComponent(() => import("#web/features/checks/ChecksPage.tsx"), "ChecksPage"),
});
const questions = createRoute({
  getParentRoute: () => closing,
  path: "/avstamning/fragor",
  validateSearch: z.object({
    /** The question that is open beside the list. */
    fraga: z.uuid().optional().catch(undefined),
    /** The text to the client stands in the place of the list. */
    visa: z.literal("text").optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("#web/features/questions/QuestionsPage.tsx"), "QuestionsPage"),
});
const customerLedger = createRoute({
  getParentRoute: () => closing,
  path: "/reskontra",
  validateSearch: ledgerSearch,
  component: lazyRouteComponent(() => import("#web/features/ledgers/LedgerPages.tsx"), "CustomerLedgerPage"),
});
const supplierLedger = createRoute({
  getParentRoute: () => closing,
  path: "/reskontra/leverantorer",
  validateSearch: ledgerSearch,
  component: lazyRouteComponent(() => import("#web/features/ledgers/LedgerPages.tsx"), "SupplierLedgerPage"),
});
const closingLog = createRoute({
  getParentRoute: () => closing,
  path: "/logg",
  component: lazyRouteComponent(() => import("#web/features/log/ClosingLogPage.tsx"), "ClosingLogPage"),
});
const settings = createRoute({
  getParentRoute: () => closing,
  path: "/installningar",
  component: lazyRouteComponent(() => import("#web/features/settings/SettingsPage.tsx"), "SettingsPage"),
});

const closingPages = closing.addChildren([
  closingStart,
  overview,
  imports,
  importList,
  importDetail,
  reconciliation,
  result,
  appendixListPage,
  appendixPage,
  questions,
  customerLedger,
  supplierLedger,
  entries,
  newEntry,
  entry,
  tax,
  forms,
  checks,
  closingLog,
  settings,
]);

export const router = createRouter({
  routeTree: root.addChildren([
    invitation,
    reset,
    inside.addChildren([clients, newClient, newClosing, firm, firmLog, account, closingPages]),
  ]),
  defaultPreload: "intent",
  // Plain text in the address (`?konto=1930`), where the default would write JSON.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: writeSearch,
  defaultErrorComponent: FailedPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: typeof router;
  }
}

function writeSearch(search: Record<string, unknown>): string {
  const written = Object.entries(search).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
  );
  return written.length === 0 ? "" : `?${new URLSearchParams(written).toString()}`;
}
