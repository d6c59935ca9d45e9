/** What a section of the report says, as a tree: pages and PDF are drawn from it, never from the text itself. */
export type MarkupBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: readonly MarkupInline[] }
  | { readonly kind: 'quote'; readonly text: readonly MarkupInline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly MarkupInline[])[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly (readonly MarkupInline[])[])[];
    }
  | { readonly kind: 'figure'; readonly reference: string }
  | { readonly kind: 'chart'; readonly reference: string };

export type MarkupInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** A figure inside a sentence. */
  | { readonly kind: 'figure'; readonly reference: string };

/** Why a text is not taken as it stands, and at which line of it, from 1. */
export interface MarkupFault {
  readonly line: number;
  readonly problem: 'bad-reference' | 'bad-address' | 'ragged-table';
  readonly text: string;
}

export interface Markup {
  readonly blocks: readonly MarkupBlock[];
  readonly faults: readonly MarkupFault[];
}

/**
 * `monza/families`, `monza/first-contact-share` (the last month that Monza published), `monza/first-contact-share/2026-03`; `chart/…` for every city's beside
 * one another; `monza/reading-first-contact-share/…` with the id of an experiment. The database has the same pattern.
 */
export const referencePattern =
  /^[a-z0-9-]{1,60}\/[a-z][a-z0-9-]{0,80}(\/(\d{4}-(0[1-9]|1[0-2]|[12])|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/;
