import { audiences, kindsOfHelp, type Audience, type KindOfHelp } from '../../../domain/vocabulary.ts';

export const schemes = ['sioss', 'nomenclatore', 'istat', 'inps'] as const;
export type Scheme = (typeof schemes)[number];

/** A label that a city has made: its name for something that it does. */
export interface OwnLabel {
  readonly id: string;
  readonly name: string;
}

/** As its keeper sees it. */
export interface KeptLabel extends OwnLabel {
  readonly entries: number;
}

/** A label of the municipality: what its pages call a kind of help or an audience, or one of its own, by its id. */
export type Label =
  | { readonly kind: 'help'; readonly label: KindOfHelp }
  | { readonly kind: 'audience'; readonly label: Audience }
  | { readonly kind: 'own'; readonly label: string };

/** Those that every city has. */
export const commonLabels: readonly Label[] = [
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

/** What the city's labels are elsewhere. */
export interface LabelsOfCity {
  readonly own: readonly KeptLabel[];
  readonly mappings: readonly LabelMapping[];
}
