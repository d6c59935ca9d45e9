import type { GroupRules } from '../../../domain/group-life/agreement-terms.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { monthlyCents, monthlyHours } from '../../../domain/pricing/typical-month.ts';
import { slotsPerWeek } from '../model.ts';
import { whenInWords } from '../words.ts';
import type { AgreementView } from './disclose-agreement.ts';
import { dateOf } from './tell-agreement.ts';

export interface Line {
  readonly label: string;
  readonly value: string;
}

/** What the group does: for the page and for the paper. */
export function factsInWords(language: Language, { terms, ownHome, families }: AgreementView): Line[] {
  const all = messages(language);
  const t = all.poolAgreement;
  const f = formats(language);
  const { place } = terms;
  const home = ownHome ? t.atYourHome : t.atHome;
  return [
    { label: t.kind, value: all.vocabulary.kindsOfHelp[terms.kindOfHelp] },
    { label: t.when, value: whenInWords(language, terms) },
    { label: t.starts, value: f.date(dateOf(terms.startsOn)) },
    { label: t.where, value: place.kind === 'venue' ? `${place.name}, ${place.address}` : home },
    { label: t.who, value: all.pools.operatorOf(terms.operator.name, terms.provider.name) },
    { label: t.families, value: f.number(families) },
  ];
}

/** The arithmetic of an hour, line by line, to the cent: its last line is the proof that the parts make the whole. */
export function priceInWords(language: Language, { terms, price }: AgreementView): Line[] {
  const t = messages(language).poolAgreement;
  const f = formats(language);
  const { own } = price;
  const percent = f.percent(price.contributionPercent / 100);
  return [
    { label: t.whole, value: f.money(price.serviceCents) },
    { label: t.basis[terms.price.basis], value: f.money(own.serviceCents) },
    ...(price.coordinationCents === 0
      ? []
      : [
          { label: t.coordination, value: f.money(own.coordinationCents) },
          { label: t.part, value: f.money(own.partCents) },
        ]),
    {
      label: price.contributionPercent === 0 ? t.contributionNone : t.contribution(percent),
      value: own.contributionCents === 0 ? f.money(0) : `−${f.money(own.contributionCents)}`,
    },
    { label: t.owed, value: f.money(own.owedCents) },
    { label: t.alone, value: f.money(own.aloneCents) },
    ...(price.cityCoordinationCents === 0
      ? []
      : [{ label: t.coordinationCity, value: f.money(price.cityCoordinationCents) }]),
    { label: t.others, value: f.money(price.othersCents) },
    { label: t.check, value: f.money(own.partCents + price.othersCents) },
  ];
}

/** What an hour comes to in a typical month, and how. */
export function monthInWords(language: Language, { terms, price }: AgreementView): string {
  const t = messages(language).poolAgreement;
  const f = formats(language);
  const slots = slotsPerWeek(terms);
  const month = f.money(monthlyCents(price.own.owedCents, slots));
  return t.monthHow(f.number(monthlyHours(slots), 1), month);
}

/** The rules that the group lives by, one sentence each. */
export function rulesInWords(language: Language, rules: GroupRules): string[] {
  const t = messages(language).poolAgreement;
  return [
    t.absence(rules.absence),
    t.substitute(rules.substituteDays),
    t.notice(rules.noticeDays),
    t.coordinators[rules.coordinator],
    ...rules.house.map((rule) => t.house[rule]),
    ...(rules.more === '' ? [] : [rules.more]),
  ];
}
