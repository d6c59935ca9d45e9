/** The last sum of money that a text says, in cents: `€ 12,50`, `12,50 €` or `€12.50`. */
export function centsIn(text: string): number {
  const [, euros, cents] = [...text.matchAll(/(\d+)[.,](\d{2})\b/g)].at(-1) ?? [];
  if (euros === undefined || cents === undefined) throw new Error('a text without a sum');
  return Number(euros) * 100 + Number(cents);
}

/** The same sum as a page or a document writes it, in either language. */
export function inMoney(cents: number): RegExp {
  const digits = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '[.,]?');
  return new RegExp(String.raw`(^|\D)${digits}[.,]${String(cents % 100).padStart(2, '0')}(\D|$)`);
}
