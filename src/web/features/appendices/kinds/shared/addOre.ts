/** Adds amounts in öre, as the wire writes them. */
export function addOre(amounts: readonly string[]): string {
  return String(amounts.reduce((sum, ore) => sum + BigInt(ore), 0n));
}
