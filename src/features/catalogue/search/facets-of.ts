import { spokenLanguages, type Access, type Price, type SpokenLanguage } from '../../../domain/search/facets.ts';
import { withoutAccents } from '../../../domain/search/normalise.ts';
import type { AnswerKind } from '../../../domain/vocabulary.ts';
import type { HsdsAccessibility, HsdsLanguage } from '../../../integrations/hsds/public.ts';
import type { ServiceDocument } from '../hsds/model.ts';

/** What facets are read from, of a service and of its places. */
export interface FacetSource {
  readonly answerKind: AnswerKind;
  readonly sections: { readonly cost?: string; readonly access?: string };
  readonly hsds?: ServiceDocument | undefined;
  readonly places?: readonly PlaceSource[] | undefined;
}

export interface PlaceSource {
  readonly languages?: readonly HsdsLanguage[] | undefined;
  readonly accessibility?: readonly HsdsAccessibility[] | undefined;
}

/** What it costs, as one may choose by: nothing, by income, a price. Figures first, then words, then the kind of answer. */
export function priceOf({ answerKind, sections, hsds }: FacetSource): Price | undefined {
  const options = hsds?.cost_options ?? [];
  if (options.some((option) => typeof option.will_isee_from === 'number' || typeof option.will_isee_to === 'number'))
    return 'income';
  const amounts = options.flatMap(({ amount }) => amount ?? []);
  if (amounts.length > 0) return amounts.every((amount) => amount === 0) ? 'free' : 'paid';
  const text = withoutAccents(sections.cost ?? '');
  if (/\b(isee|reddito)\b/.test(text)) return 'income';
  if (/\b(gratis|gratuit[oaie]|free)\b/.test(text)) return 'free';
  if (/€|\beuro\b/.test(text)) return 'paid';
  if (answerKind === 'market') return 'paid';
  return answerKind === 'free' || answerKind === 'mutual' ? 'free' : undefined;
}

const accessWords: Readonly<Record<Access, RegExp>> = {
  'step-free':
    /senza (gradini|barriere|scale)|carrozzin|sedia a rotelle|sedie a rotelle|ascensore|rampa|accessibile ai disabili|wheelchair|step.?free|ramp\b|lift\b/,
  hearing: /lingua dei segni|\blis\b|sottotitol|induzione|sign language|hearing loop|induction/,
  sight: /braille|audiodescri|tattil|non vedenti|tactile|large print/,
};

/** What a service, or one of its places, says that it does for whom it would otherwise keep out. */
export function accessesOf({ sections, places = [] }: FacetSource): Access[] {
  const said = places.flatMap(({ accessibility = [] }) =>
    accessibility.flatMap(({ description, details }) => [description ?? [], details ?? []].flat()),
  );
  const text = withoutAccents([sections.access ?? '', ...said].join('\n'));
  return (Object.keys(accessWords) as Access[]).filter((access) => accessWords[access].test(text));
}

const languageNames: Readonly<Record<SpokenLanguage, RegExp>> = {
  en: /\b(ingles|english)/,
  fr: /\b(frances|french)/,
  es: /\b(spagnol|spanish)/,
  ar: /\barab/,
  ro: /\b(rumen|romen|romanian)/,
  sq: /\balban/,
  zh: /\b(cines|chinese)/,
  uk: /\bu[ck]rain/,
  ru: /\bruss/,
  pt: /\b(portoghes|portuguese)/,
  bn: /\bbengal/,
  ur: /\burdu/,
  ise: /\b(lis\b|lingua dei segni|sign language)/,
};

/** Languages besides Italian that are spoken there, by their code or, where a source has none, by their name. */
export function languagesOf({ hsds, places = [] }: FacetSource): SpokenLanguage[] {
  const said = [...(hsds?.languages ?? []), ...places.flatMap(({ languages = [] }) => languages)];
  return spokenLanguages.filter((code) =>
    said.some(
      (language) =>
        language.code?.toLowerCase().split('-')[0] === code ||
        languageNames[code].test(withoutAccents(language.name ?? '')),
    ),
  );
}
