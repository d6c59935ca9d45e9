/** One measured figure and, where an issue set one, its limit. */
export interface Measure {
  /** What was measured, where one suite measures several alike: its figures are told as one block. */
  readonly group?: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: { readonly kind: 'at most' | 'at least'; readonly value: number };
}

export type Report = (measure: Measure) => void;

export interface SuiteOptions {
  /** Seeds to make instances from, where a suite makes any; none asks for its own. */
  readonly seeds: readonly number[];
  /** Leaves out what takes longest. */
  readonly quick: boolean;
}

export type Suite = (report: Report, options: SuiteOptions) => Promise<void>;

export const atMost = (value: number) => ({ kind: 'at most', value }) as const;
export const atLeast = (value: number) => ({ kind: 'at least', value }) as const;

export function holds({ value, limit }: Measure): boolean {
  if (!limit) return true;
  return limit.kind === 'at most' ? value <= limit.value : value >= limit.value;
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export function line(measure: Measure): string {
  const { group, name, unit, limit } = measure;
  const verdict = limit
    ? `${limit.kind} ${limit.value.toLocaleString('en')}  ${holds(measure) ? 'holds' : 'FALLS SHORT'}`
    : '';
  const title = group === undefined ? name : `  ${name}`;
  return `${title.padEnd(52)} ${inFigures(measure).padStart(11)} ${unit.padEnd(6)} ${verdict}`.trimEnd();
}

function inFigures({ value, unit }: Measure): string {
  if (value >= 100 || Number.isInteger(value)) return whole.format(value);
  // A ratio is looked at for its thousandths.
  return value.toFixed(unit === '×' ? 3 : value >= 10 ? 1 : 2);
}
