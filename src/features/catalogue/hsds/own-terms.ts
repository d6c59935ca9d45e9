import { answerKinds, audiences, kindsOfHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import {
  uuidV5,
  willNamespace,
  type HsdsAttribute,
  type HsdsTaxonomy,
  type HsdsTaxonomyTerm,
} from '../../../integrations/hsds/public.ts';
import { answerFacet, audienceFacet, helpFacet } from '../terms.ts';
import type { ServiceRecord } from './model.ts';

/** A taxonomy of WILL's own vocabularies, the same in every municipality. */
export interface OwnTaxonomy {
  readonly taxonomy: HsdsTaxonomy;
  readonly terms: readonly OwnTerm[];
}

export interface OwnTerm {
  readonly term: HsdsTaxonomyTerm & { readonly taxonomy_detail: HsdsTaxonomy };
  /** What the search finds its services by. */
  readonly facet: string;
}

const words = messages('it').vocabulary;
const about = messages('it').hsds.taxonomies;

/** Kinds of help, audiences and kinds of answer, for systems that order services by terms. Ids are made of the codes. */
export const ownTaxonomies: readonly OwnTaxonomy[] = [
  ownTaxonomy('kinds-of-help', about.kindsOfHelp, kindsOfHelp, (code) => [words.kindsOfHelp[code], helpFacet(code)]),
  ownTaxonomy('audiences', about.audiences, audiences, (code) => [words.audiences[code], audienceFacet(code)]),
  ownTaxonomy('answer-kinds', about.answerKinds, answerKinds, (code) => [words.answerKinds[code], answerFacet(code)]),
];

function ownTaxonomy<Code extends string>(
  key: string,
  { name, description }: { readonly name: string; readonly description: string },
  codes: readonly Code[],
  wordsAndFacet: (code: Code) => readonly [string, string],
): OwnTaxonomy {
  const taxonomy: HsdsTaxonomy = { id: uuidV5(willNamespace, `taxonomy:${key}`), name, description, version: '1' };
  return {
    taxonomy,
    terms: codes.map((code) => {
      const [term, facet] = wordsAndFacet(code);
      const id = uuidV5(taxonomy.id, code);
      return {
        facet,
        term: {
          id,
          code,
          name: term,
          description: `${name}: ${term}`,
          taxonomy: name,
          language: 'it',
          taxonomy_detail: taxonomy,
        },
      };
    }),
  };
}

const termById = new Map(ownTaxonomies.flatMap(({ terms }) => terms.map((one) => [one.term.id, one] as const)));
const termByFacet = new Map(ownTaxonomies.flatMap(({ terms }) => terms.map((one) => [one.facet, one] as const)));
const ids = new Set([...termById.keys(), ...ownTaxonomies.map(({ taxonomy }) => taxonomy.id)]);

export function isOwnId(id: string): boolean {
  return ids.has(id);
}

export function ownTermById(id: string): OwnTerm | undefined {
  return termById.get(id);
}

/** The terms of ours that a service bears, as attributes of its record. */
export function ownAttributes(
  service: Pick<ServiceRecord, 'id' | 'kindsOfHelp' | 'audiences' | 'answerKind'>,
): HsdsAttribute[] {
  const facets = [
    ...service.kindsOfHelp.map(helpFacet),
    ...service.audiences.map(audienceFacet),
    answerFacet(service.answerKind),
  ];
  return facets.flatMap((facet) => {
    const term = termByFacet.get(facet)?.term;
    if (term === undefined) return [];
    return [{ id: uuidV5(term.id, service.id), link_id: service.id, link_entity: 'service', taxonomy_term: term }];
  });
}

/** An attribute that we wrote ourselves: read again, its term is already in a column. */
export function isOwnAttribute({ taxonomy_term_id, taxonomy_term }: HsdsAttribute): boolean {
  const term = taxonomy_term_id ?? taxonomy_term?.id;
  return term !== undefined && isOwnId(term);
}
