import { audiences, kindsOfHelp, type Audience, type KindOfHelp } from '../../../domain/vocabulary.ts';

export const schemes = ['sioss', 'nomenclatore', 'istat', 'inps'] as const;
export type Scheme = (typeof schemes)[number];

/** A label of the municipality: what its pages call a kind of help or an audience. */
export type Label =
  { readonly kind: 'help'; readonly label: KindOfHelp } | { readonly kind: 'audience'; readonly label: Audience };

export const allLabels: readonly Label[] = [
  ...kindsOfHelp.map((label): Label => ({ kind: 'help', label })),
  ...audiences.map((label): Label => ({ kind: 'audience', label })),
];

/** A code of a national classification that says what a label says. */
export interface NationalCode {
  readonly scheme: Scheme;
  readonly code: string;
  readonly name: string;
  /** Somebody has read it in the official document, which `reference` names. */
  readonly verified: boolean;
  readonly reference: string | null;
}

export type LabelMapping = Label & NationalCode;
