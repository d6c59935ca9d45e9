import type { GroupRules } from '../../../domain/group-life/agreement-terms.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { monthlyCents, monthlyHours } from '../../../domain/pricing/typical-month.ts';
import { slotsPerWeek } from '../model.ts';
import { daysInWords, whenInWords } from '../words.ts';
import type { AgreementView, PriceView } from './disclose-agreement.ts';
import { otherSizes, sizesInWords } from './other-sizes.ts';
import { dateOf } from './tell-agreement.ts';

export interface Line {
  readonly label: string;
  readonly value: string;
}

/** What the group does: for the page and for the paper. */
export function factsInWords(language: Language, { terms, ownHome, families, prices }: AgreementView): Line[] {
  const all = messages(language);
  const t = all.poolAgreement;
  const f = formats(language);
  const { place } = terms;
  const home = ownHome ? t.atYourHome : t.atHome;
  return [
    { label: t.kind, value: all.vocabulary.kindsOfHelp[terms.kindOfHelp] },
    { label: t.when, value: whenInWords(language, terms) },
    ...(prices.some(({ days }) => days.length > 0)
      ? [{ label: all.poolAttends.yours, value: prices.map((price) => priceOfWhat(language, price)).join('; ') }]
      : []),
    { label: t.starts, value: f.date(dateOf(terms.startsOn)) },
    { label: t.where, value: place.kind === 'venue' ? `${place.name}, ${place.address}` : home },
    { label: t.who, value: all.pools.operatorOf(terms.operator.name, terms.provider.name) },
    { label: t.families, value: f.number(families) },
  ];
}

/** The arithmetic of an hour, or of a session, line by line, to the cent: its last line is the proof that the parts make the whole. */
export function priceInWords(language: Language, { terms, seats }: AgreementView, price: PriceView): Line[] {
  const t = messages(language).poolAgreement;
  const f = formats(language);
  const { own } = price;
  const percent = f.percent(price.contributionPercent / 100);
  return [
    {
      label:
        price.days.length === 0
          ? t.whole
          : messages(language).poolAttends.wholeSession(f.number(price.seats), f.number(seats)),
      value: f.money(price.serviceCents),
    },
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

/** What it comes to in a typical month, and how. */
export function monthInWords(language: Language, { terms, prices }: AgreementView): string {
  const t = messages(language).poolAgreement;
  const f = formats(language);
  const [hour] = prices;
  const slots = prices.reduce((sum, each) => sum + each.slots * each.days.length, 0);
  if (hour?.days.length === 0) {
    const all = slotsPerWeek(terms);
    return t.monthHow(f.number(monthlyHours(all), 1), f.money(monthlyCents(hour.own.owedCents, all)));
  }
  const week = prices.reduce((sum, { own, days }) => sum + own.owedCents * days.length, 0);
  // A week as one session of an hour: two half hours.
  return messages(language).poolAttends.monthHow(f.number(monthlyHours(slots), 1), f.money(monthlyCents(week, 2)));
}

/** What an hour of the whole group costs if it is of another size, as the provider offered it; undefined where it did not say. */
export function otherSizesInWords(language: Language, { terms, seats }: AgreementView): string | undefined {
  const sizes = sizesInWords(language, otherSizes(terms.pricesBySeats, seats));
  return sizes === undefined ? undefined : messages(language).poolAgreement.otherSizes(sizes);
}

/** What a price is of: an hour, or a session of some days, with the hours that the family is there for. */
export function priceOfWhat(language: Language, { days, slots }: PriceView): string {
  const t = messages(language);
  return days.length === 0
    ? t.poolAgreement.hour
    : t.poolAttends.session(daysInWords(language, days), hoursInWords(language, slots));
}

/** Whether nobody passes what the proposal said: not once a group has changed, nor where fewer share the price of a day. */
export function isPromised({ holdsFrom, prices }: Pick<AgreementView, 'holdsFrom' | 'prices'>): boolean {
  return holdsFrom === null && prices.every(({ days }) => days.length === 0);
}

/** "1 ora", "1,5 ore" */
export function hoursInWords(language: Language, slots: number): string {
  return messages(language).poolAttends.hours(slots / 2, formats(language).number(slots / 2, 1));
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
