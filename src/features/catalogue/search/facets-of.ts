import { spokenLanguages, type Access, type Price, type SpokenLanguage } from '../../../domain/search/facets.ts';
import { saidOf } from '../../../domain/search/negation.ts';
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
  const said = priceIn(sections.cost ?? '');
  if (said !== undefined) return said;
  if (answerKind === 'market') return 'paid';
  return answerKind === 'free' || answerKind === 'mutual' ? 'free' : undefined;
}

const byIncome = /\b(?:isee|reddit[oi]|income)\b/;
const forNothing = /\b(?:gratis|gratuit(?:[oaie]|amente)|free)\b/;
const forMoney =
  /€|\beur(?:o|os)?\b|\ba pagamento\b|\bsi paga\b|\btariff[ae]\b|\brett[ae]\b|\bticket\b|\bcost[ao] \d|\b(?:paid|fees?)\b/;
/** Only the beginning is free. */
const thenMoney = /\b(?:poi|dopo|then|afterwards)\b[^.;]*(?:€|\beuro\b|\bpaga)/;

function priceIn(text: string): Price | undefined {
  if (saidOf(text, byIncome).affirmed) return 'income';
  const free = saidOf(text, forNothing);
  const paid = saidOf(text, forMoney);
  if (free.affirmed) return thenMoney.test(withoutAccents(text)) ? 'paid' : 'free';
  if (free.denied || paid.affirmed) return 'paid';
  return paid.denied || /\b(?:senza|nessun) (?:cost[oi]|spes[ae])\b/.test(withoutAccents(text)) ? 'free' : undefined;
}

/** What lets somebody in who would otherwise be kept out. */
const helps: Readonly<Record<Access, RegExp>> = {
  'step-free':
    /carrozzin|sedi[ae] a rotelle|ascensor|montascale|servoscala|piattaforma elevatrice|\bramp[ae]\b(?! di scal)|accessibil[ei] a(?:i disabili| tutt|lle persone con disabilita)|wheelchair|step.?free|\bramps?\b|\blifts?\b|\belevator/,
  hearing: /lingua dei segni|\blis\b|sottotitol|induzione|sign language|hearing loop|induction/,
  sight: /braille|audiodescri|tattil|nonvedent|tactile|large print/,
};
/** Nothing to climb, said as such: what is denied is the step itself, not something else in the sentence. */
const noSteps =
  /\b(?:senza|nessun\w*|niente|zero|priv[oaie] di|assenza di|no|without|non (?:c'e|ci sono|ha|hanno|presenta|vi sono|esistono)|non si fanno)(?: (?:alcun\w*|nessun\w*|tipo|di|il|lo|la|le|i|gli|any))* ?(?:gradin|scal[ae]\b|scalin|barrier|steps?\b|stairs?\b)/;

/** What a service, or one of its places, says that it does for whom it would otherwise keep out. */
export function accessesOf({ sections, places = [] }: FacetSource): Access[] {
  const said = places.flatMap(({ accessibility = [] }) =>
    accessibility.flatMap(({ description, details }) => [description ?? [], details ?? []].flat()),
  );
  const text = [sections.access ?? '', ...said].join('\n');
  return (Object.keys(helps) as Access[]).filter(
    (access) => saidOf(text, helps[access]).affirmed || (access === 'step-free' && hasNoSteps(text)),
  );
}

/** Nothing that keeps out may be said beside it: "senza gradini, ma non accessibile in carrozzina". */
function hasNoSteps(text: string): boolean {
  const plain = withoutAccents(text).replaceAll(/[’‘`´]/g, "'");
  return (
    noSteps.test(plain.replaceAll(/\bnon (?:e |sono )?(?:senza|priv\w+ di)\b/g, 'con')) &&
    !saidOf(text, helps['step-free']).denied
  );
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
