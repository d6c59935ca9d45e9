export const directions = ['horizontal', 'vertical'] as const;
export type Direction = (typeof directions)[number];

export const bodyKinds = [
  'third-sector',
  'school',
  'health',
  'parish',
  'firm',
  'foundation',
  'university',
  'union',
  'citizens',
  'municipality',
  'district',
  'province',
  'region',
  'state',
  'other',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Whether an agreement is kept, as found on a day; `ended` closes it before its end. */
export const checkOutcomes = ['kept', 'partly', 'not-kept', 'ended'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** Days are `2026-11-25`. */
export interface AgreementText {
  readonly direction: Direction;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly commitment: string;
  readonly cents: number | null;
  readonly hours: number | null;
  readonly resource: string | null;
  readonly from: string;
  readonly ends: string | null;
}

export interface AgreementCheck {
  readonly number: number;
  readonly outcome: CheckOutcome;
  readonly reason: string | null;
  readonly on: string;
}

export interface Agreement extends AgreementText {
  readonly id: string;
  /** Newest first. */
  readonly checks: readonly AgreementCheck[];
}
