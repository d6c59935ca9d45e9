import type { HsdsAttribute, HsdsTaxonomy, HsdsTaxonomyTerm } from '../../../integrations/hsds/public.ts';
import type { TaxonomyDocument, TermDocument } from './model.ts';
import { isOwnId } from './own-terms.ts';
import { present } from './said-as.ts';

export interface TaxonomyFromHsds {
  readonly id: string;
  readonly name: string;
  readonly hsds: TaxonomyDocument;
}

export interface TermFromHsds {
  readonly id: string;
  readonly taxonomyId: string | undefined;
  readonly parentId: string | undefined;
  readonly code: string | undefined;
  readonly name: string;
  readonly hsds: TermDocument;
}

export function fromTaxonomy({ id, name, description, version, ...said }: HsdsTaxonomy): TaxonomyFromHsds {
  return { id, name, hsds: present({ ...said, version: unlessEmpty(version), description: unlessEmpty(description) }) };
}

export function fromTaxonomyTerm(record: HsdsTaxonomyTerm): TermFromHsds {
  const { id, name, code, parent_id, description, taxonomy_detail, ...said } = record;
  return {
    id,
    taxonomyId: record.taxonomy_id ?? taxonomy_detail?.id,
    parentId: parent_id,
    code: unlessEmpty(code),
    name,
    hsds: present({ ...said, description: unlessEmpty(description) }),
  };
}

function unlessEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** Terms that a record bears, in itself or in its parts, and the terms and taxonomies that it tells along with them. */
export interface BorneTerms {
  readonly termIds: readonly string[];
  readonly terms: readonly TermFromHsds[];
  readonly taxonomies: readonly TaxonomyFromHsds[];
}

/** Looks at a record's document (what stands in a row's `hsds`); places, organisations and their terms have rows of their own. */
export function termsBorneBy(document: object): BorneTerms {
  const termIds = new Set<string>();
  const terms = new Map<string, TermFromHsds>();
  const taxonomies = new Map<string, TaxonomyFromHsds>();
  for (const { taxonomy_term_id, taxonomy_term } of attributesIn(document)) {
    const id = taxonomy_term_id ?? taxonomy_term?.id;
    if (id === undefined || isOwnId(id)) continue;
    termIds.add(id);
    if (taxonomy_term === undefined) continue;
    terms.set(taxonomy_term.id, fromTaxonomyTerm(taxonomy_term));
    const taxonomy = taxonomy_term.taxonomy_detail;
    if (taxonomy !== undefined) taxonomies.set(taxonomy.id, fromTaxonomy(taxonomy));
  }
  return { termIds: [...termIds], terms: [...terms.values()], taxonomies: [...taxonomies.values()] };
}

function attributesIn(value: unknown): HsdsAttribute[] {
  if (Array.isArray(value)) return value.flatMap(attributesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'attributes' && Array.isArray(inner)
      ? [...(inner as HsdsAttribute[]), ...attributesIn(inner)]
      : attributesIn(inner),
  );
}
