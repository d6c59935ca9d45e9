import { sql, type RawBuilder } from 'kysely';
import type { SearchTerm } from '../../../domain/search/understand.ts';

type Fragment = RawBuilder<unknown>;

const asWritten = 1;
/** The word itself, wherever it stands, comes before a synonym in a title. */
const itself = 4;
const asSynonym = 0.6;
/** What is typed in part ("mensa" for "mensa dei poveri"), where the part is a word of the same group. */
const asPart = 0.8;
const asBeginning = 0.5;
/** Being of the kind of help that a word stands for says less than having the word. */
const asMeaning = 2;

/** A stem or a facet that stands for a term of the search. */
interface Alternative {
  readonly term: number;
  readonly stem: string;
  readonly factor: number;
  /** Added to what the factor makes of its weight. */
  readonly bonus: number;
}

/** One stem of a phrase that stands for a term: a service must have all of them. */
interface PhrasePart extends Alternative {
  readonly phrase: number;
  readonly size: number;
}

/** Services of single stems: one text for every search, the values go in as lists. */
function singleHits(alternatives: readonly Alternative[]): Fragment {
  return sql`
    select a.term, t.service_id, t.weight * a.factor + a.bonus as weight
    from unnest(${alternatives.map(({ term }) => term)}::int[], ${alternatives.map(({ stem }) => stem)}::text[],
      ${alternatives.map(({ factor }) => factor)}::float8[], ${alternatives.map(({ bonus }) => bonus)}::float8[]) as a (term, stem, factor, bonus)
    cross join lateral (select service_id, weight from service_term where term = a.stem offset 0) t`;
}

/** Services that have every word of a phrase: it weighs as much as the least of them. */
function phraseHits(parts: readonly PhrasePart[]): Fragment {
  return sql`
    select p.term, t.service_id, min(t.weight) * p.factor + p.bonus as weight
    from unnest(${parts.map(({ term }) => term)}::int[], ${parts.map(({ stem }) => stem)}::text[], ${parts.map(({ factor }) => factor)}::float8[],
      ${parts.map(({ bonus }) => bonus)}::float8[], ${parts.map(({ phrase }) => phrase)}::int[], ${parts.map(({ size }) => size)}::int[])
      as p (term, stem, factor, bonus, phrase, size)
    cross join lateral (select service_id, weight from service_term where term = p.stem offset 0) t
    group by p.term, p.phrase, p.size, p.factor, p.bonus, t.service_id having count(*) = p.size`;
}

/**
 * `(term, service_id, weight)`: services that have what was typed itself. Equality and range only, the operators that
 * row-level security lets an index answer; `offset 0` keeps the planner from reading all terms of a city instead of few.
 */
export function ownHits(terms: readonly SearchTerm[]): Fragment {
  const unfinished = terms.findIndex(({ startsWith }) => startsWith !== undefined);
  const start = terms[unfinished]?.startsWith;
  return sql`
    ${singleHits(terms.flatMap(alternativesOf).filter(isItself))}
    union all ${phraseHits(terms.flatMap(phrasePartsOf).filter(isItself))}
    union all
    select ${unfinished}::int, service_id, max(weight) * ${asBeginning}::float8 from service_term
    where term >= ${start ?? nothing}::text and term < ${start === undefined ? nothing : afterAllBeginningWith(start)}::text and position(':' in term) = 0
    group by service_id`;
}

/** The same of whatever stands for what was typed: synonyms, phrases, kinds of help. */
export function otherHits(terms: readonly SearchTerm[]): Fragment {
  const isOther = (alternative: Alternative) => !isItself(alternative);
  return sql`${singleHits(terms.flatMap(alternativesOf).filter(isOther))}
    union all ${phraseHits(terms.flatMap(phrasePartsOf).filter(isOther))}`;
}

/** Both, once for each term and service. */
export function hitsOf(terms: readonly SearchTerm[]): Fragment {
  return sql`select term, service_id, max(weight) as weight from (${ownHits(terms)} union all ${otherHits(terms)}) one group by term, service_id`;
}

function isItself({ factor }: Alternative): boolean {
  return factor === asWritten;
}

const nothing = '~';

function alternativesOf({ stems, synonyms, help }: SearchTerm, term: number): Alternative[] {
  const [own = ''] = stems;
  const factors = new Map<string, number>();
  for (const phrase of synonyms) {
    const [stem = ''] = phrase.stems;
    if (phrase.stems.length === 1) factors.set(stem, stems.includes(stem) ? asPart : asSynonym);
  }
  if (stems.length === 1) factors.set(own, asWritten);
  // A facet ("help:meals") is no word, though it stands among them.
  for (const kind of help) factors.set(`help:${kind}`, asMeaning);
  return [...factors].map(([stem, factor]) => ({ term, stem, factor, bonus: factor === asWritten ? itself : 0 }));
}

function phrasePartsOf({ stems, synonyms }: SearchTerm, term: number): PhrasePart[] {
  const phrases = [
    { stems, factor: asWritten },
    ...synonyms.map((phrase) => ({ stems: phrase.stems, factor: asSynonym })),
  ].filter((phrase) => phrase.stems.length > 1);
  return phrases.flatMap(({ stems: all, factor }, phrase) => {
    const distinct = [...new Set(all)];
    const bonus = factor === asWritten ? itself : 0;
    return distinct.map((stem) => ({ term, stem, factor, bonus, phrase, size: distinct.length }));
  });
}

/** The least text after all that begin with `start`, which is of a..z and 0..9: right in every collation of letters. */
export function afterAllBeginningWith(start: string): string {
  const cut = start.replace(/z+$/, '');
  if (cut === '') return '~';
  const last = cut.charAt(cut.length - 1);
  return cut.slice(0, -1) + (last === '9' ? 'a' : String.fromCharCode(last.charCodeAt(0) + 1));
}
