/** /3/assets: lists without history; a single that is called `Assets` and carries every depreciation. */
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";
import type { Asset } from "#sandbox/state/asset.ts";
import { listAnswer } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { amountText, urlOf } from "../shapes.ts";

const guard = { scope: "assets", licence: "assets" } as const;

export const assetRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/assets", ...guard, answer: listAssets },
  { method: "GET", path: "/3/assets/types", ...guard, answer: listTypes },
  { method: "GET", path: "/3/assets/:id", ...guard, answer: singleAsset },
];

function listAssets(call: ApiCall): Answer {
  return listAnswer(call, {
    key: "Assets",
    items: call.company.assets,
    render: (asset) => render(call, asset),
  });
}

function singleAsset(call: ApiCall): Answer {
  const asset = call.company.assets.find(({ id }) => id.toString() === call.params["id"]);
  if (asset === undefined) throw refusals.notFound();
  const history = asset.history.map(({ date, amount, voucher }, index) => ({
    Amount: amountText(amount),
    Date: date,
    EventId: 2,
    Id: index + 1,
    VoucherNumber: voucher.number,
    VoucherSeries: voucher.series,
    VoucherYear: voucher.yearId,
  }));
  return jsonAnswer(200, {
    Assets: {
      ...render(call, asset),
      AcquisitionStart: asset.acquired,
      DepreciationMethod: 1,
      History: history,
    },
  });
}

function listTypes(call: ApiCall): Answer {
  const type = {
    "@url": urlOf(call, "assets/types/1"),
    AccountAsset: 1220,
    AccountDepreciation: 7832,
    AccountValueLoss: 1229,
    Description: "Inventarier",
    Id: 1,
    InUse: true,
    Number: "1",
  };
  return listAnswer(call, { key: "Types", items: [type], render: (item) => item });
}

function render(call: ApiCall, asset: Asset): object {
  return {
    "@url": urlOf(call, `assets/${asset.id}`),
    AcquisitionDate: asset.acquired,
    AcquisitionValue: Number(amountText(asset.value)),
    DepreciatedTo: asset.history.at(-1)?.date ?? "",
    DepreciationFinal: asset.lastMonth,
    Description: asset.name,
    Id: asset.id,
    Number: asset.number,
    Status: "Aktiv",
    StatusId: "2",
    Type: "Inventarier",
    TypeId: 1,
  };
}
