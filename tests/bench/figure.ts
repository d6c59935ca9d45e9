/** One measured figure and, where an issue set one, its limit. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: { readonly kind: 'at most' | 'at least'; readonly value: number };
}

export interface SuiteOptions {
  /** Seeds to make instances from, where a suite makes any; none asks for its own. */
  readonly seeds: readonly number[];
  /** Leaves out what takes longest. */
  readonly quick: boolean;
}

export type Suite = (report: (measure: Measure) => void, options: SuiteOptions) => Promise<void>;

export function holds({ value, limit }: Measure): boolean {
  if (!limit) return true;
  return limit.kind === 'at most' ? value <= limit.value : value >= limit.value;
}

export function line(measure: Measure): string {
  const { name, value, unit, limit } = measure;
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
  const verdict = limit ? `${limit.kind} ${limit.value}  ${holds(measure) ? 'holds' : 'FALLS SHORT'}` : '';
  return `${name.padEnd(52)} ${shown.padStart(9)} ${unit.padEnd(6)} ${verdict}`.trimEnd();
}
