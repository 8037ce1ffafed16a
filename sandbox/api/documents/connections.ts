/** /3/voucherfileconnections: which file hangs on which voucher, of the year that the query names. */
import { findVoucher } from "#sandbox/books/correctVoucher.ts";
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";
import type { VoucherConnection } from "#sandbox/state/files.ts";
import { askedYear } from "../bookkeeping/askedYear.ts";
import { integerOf, readEnvelope, textOf } from "../body.ts";
import { firstSearch, listAnswer } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { urlOf } from "../shapes.ts";

const path = "/3/voucherfileconnections";

export const connectionRoutes: readonly ApiRoute[] = [
  { method: "GET", path, scope: "connectfile", answer: listConnections },
  { method: "GET", path: `${path}/:fileId`, scope: "connectfile", answer: singleConnection },
  { method: "POST", path, scope: "connectfile", answer: connect },
  {
    method: "GET",
    path: "/3/supplierinvoicefileconnections",
    scope: "connectfile",
    answer: (call) =>
      listAnswer(call, { key: "SupplierInvoiceFileConnections", items: [], render: () => ({}) }),
  },
];

function listConnections(call: ApiCall): Answer {
  const yearId = call.query.has("financialyear") ? askedYear(call).id : undefined;
  const [name, value] = firstSearch(call.query, ["vouchernumber", "voucherseries", "voucheryear"]) ?? [];
  const items = call.company.connections.filter(({ voucher }) => {
    if (yearId !== undefined && voucher.yearId !== yearId) return false;
    if (name === "vouchernumber") return voucher.number.toString() === value;
    if (name === "voucheryear") return voucher.yearId.toString() === value;
    return name !== "voucherseries" || voucher.series === value;
  });
  return listAnswer(call, {
    key: "VoucherFileConnections",
    items,
    render: (connection) => ({ ...render(call, connection), Name: fileNameOf(call, connection) }),
  });
}

function singleConnection(call: ApiCall): Answer {
  const connection = call.company.connections.find(({ fileId }) => fileId === call.params["fileId"]);
  if (connection === undefined) throw refusals.notFound();
  return jsonAnswer(200, { VoucherFileConnection: render(call, connection) });
}

/** Without a year in the query the file goes to the same number in the preselected year, if there is one. */
function connect(call: ApiCall): Answer {
  const { company } = call;
  const year = askedYear(call);
  const known = ["FileId", "VoucherNumber", "VoucherSeries", "VoucherDescription", "VoucherYear", "@url"];
  const fields = readEnvelope(call, "VoucherFileConnection", known);
  const fileId = textOf(fields, "FileId");
  const number = integerOf(fields, "VoucherNumber") ?? 0;
  const key = { yearId: year.id, series: textOf(fields, "VoucherSeries"), number };
  const isKnownFile = [...company.files.values()].some(({ id, archiveFileId }) =>
    [id, archiveFileId].includes(fileId),
  );
  if (!isKnownFile || findVoucher(company, key) === undefined) throw refusals.notFound();
  const connection = { fileId, voucher: key };
  company.connections.push(connection);
  return jsonAnswer(201, { VoucherFileConnection: render(call, connection) });
}

function render(call: ApiCall, { fileId, voucher: key }: VoucherConnection): object {
  return {
    "@url": urlOf(call, `voucherfileconnections/${fileId}`),
    FileId: fileId,
    VoucherDescription: findVoucher(call.company, key)?.description ?? "",
    VoucherNumber: key.number.toString(),
    VoucherSeries: key.series,
    VoucherYear: key.yearId,
  };
}

function fileNameOf({ company }: ApiCall, { fileId }: VoucherConnection): string {
  const files = [...company.files.values()];
  return files.find(({ id, archiveFileId }) => [id, archiveFileId].includes(fileId))?.name ?? "";
}
