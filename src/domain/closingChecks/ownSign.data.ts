/**
 * Balance accounts that may stand on either side, though their class is debit or credit. Source: the BAS chart 2025.
 * Depreciation and write-downs end in 8 or 9 and are credits among assets.
 */
export const eitherSign: readonly {
  readonly from: number;
  readonly through: number;
  readonly why: string;
}[] = [
  { from: 2000, through: 2079, why: "equity of traders and partners: drawings and losses are debits" },
  { from: 2088, through: 2099, why: "result, brought forward and of the year: a loss is a debit" },
  { from: 2518, through: 2518, why: "preliminary tax paid" },
  { from: 2640, through: 2649, why: "input VAT" },
  { from: 2650, through: 2659, why: "VAT to pay or to get back" },
];

/** Groups of assets whose accounts ending in 8 or 9 hold reductions of value. */
export const reducedAssets = { from: 1000, through: 1899 } as const;
