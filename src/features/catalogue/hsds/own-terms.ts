import { answerKinds, audiences, kindsOfHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import {
  uuidV5,
  willNamespace,
  type HsdsAttribute,
  type HsdsTaxonomy,
  type HsdsTaxonomyTerm,
} from '../../../integrations/hsds/public.ts';
import type { ServiceRecord } from './model.ts';

/** A taxonomy of WILL's own vocabularies, the same in every municipality. */
export interface OwnTaxonomy {
  readonly taxonomy: HsdsTaxonomy;
  readonly terms: readonly OwnTerm[];
}

export interface OwnTerm {
  readonly term: HsdsTaxonomyTerm & { readonly taxonomy_detail: HsdsTaxonomy };
  readonly vocabulary: Vocabulary;
  readonly code: string;
}

export type Vocabulary = 'kinds-of-help' | 'audiences' | 'answer-kinds';

const words = messages('it').vocabulary;
const about = messages('it').hsds.taxonomies;

/** Kinds of help, audiences and kinds of answer, for systems that order services by terms. Ids are made of the codes. */
export const ownTaxonomies: readonly OwnTaxonomy[] = [
  ownTaxonomy('kinds-of-help', about.kindsOfHelp, kindsOfHelp, words.kindsOfHelp),
  ownTaxonomy('audiences', about.audiences, audiences, words.audiences),
  ownTaxonomy('answer-kinds', about.answerKinds, answerKinds, words.answerKinds),
];

function ownTaxonomy<Code extends string>(
  vocabulary: Vocabulary,
  { name, description }: { readonly name: string; readonly description: string },
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): OwnTaxonomy {
  const id = uuidV5(willNamespace, `taxonomy:${vocabulary}`);
  const taxonomy: HsdsTaxonomy = { id, name, description, version: '1' };
  return {
    taxonomy,
    terms: codes.map((code) => ({
      vocabulary,
      code,
      term: {
        id: uuidV5(taxonomy.id, code),
        code,
        name: labels[code],
        description: `${name}: ${labels[code]}`,
        taxonomy: name,
        language: 'it',
        taxonomy_detail: taxonomy,
      },
    })),
  };
}

const allTerms = ownTaxonomies.flatMap(({ terms }) => terms);
const termById = new Map(allTerms.map((one) => [one.term.id, one]));
const termByCode = new Map(allTerms.map((one) => [`${one.vocabulary} ${one.code}`, one]));
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
  const borne = [
    ...service.kindsOfHelp.map((code) => `kinds-of-help ${code}`),
    ...service.audiences.map((code) => `audiences ${code}`),
    `answer-kinds ${service.answerKind ?? ''}`,
  ];
  return borne.flatMap((code) => {
    const term = termByCode.get(code)?.term;
    if (term === undefined) return [];
    return [{ id: uuidV5(term.id, service.id), link_id: service.id, link_entity: 'service', taxonomy_term: term }];
  });
}

/** An attribute that we wrote ourselves: read again, its term is already in a column. */
export function isOwnAttribute({ taxonomy_term_id, taxonomy_term }: HsdsAttribute): boolean {
  const term = taxonomy_term_id ?? taxonomy_term?.id;
  return term !== undefined && isOwnId(term);
}
