import { formats, messages, type Language } from '../../i18n/index.ts';
import { daysInWords } from '../pools/public.ts';
import type { FormingGroup, GivenYes } from './model.ts';

/** "Bambini: martedì e giovedì" */
export function nameInWords(
  language: Language,
  { kindOfHelp, days }: Pick<FormingGroup, 'kindOfHelp' | 'days'>,
): string {
  const { forming, vocabulary } = messages(language);
  return forming.name(vocabulary.kindsOfHelp[kindOfHelp], daysInWords(language, days));
}

/** The quarter, or the whole city where the quarter would say too much. */
export function areaInWords(language: Language, { quarter, tellsQuarter }: FormingGroup, city: string): string {
  const { forming } = messages(language);
  return tellsQuarter ? forming.inQuarter(quarter) : forming.inCity(city);
}

/** "martedì e giovedì, dalle 16:30 alle 18:30", for those who could join. */
export function hoursInWords(language: Language, { days, fromSlot, slots }: FormingGroup): string {
  const { forming } = messages(language);
  const f = formats(language);
  const names = daysInWords(language, days);
  return fromSlot === null ? forming.hourOpen(names) : forming.hours(names, f.slot(fromSlot), f.slot(fromSlot + slots));
}

/** Until when it stays open, and what happens then to whoever is in it. */
export function openUntilInWords(language: Language, { endsAt }: Pick<FormingGroup, 'endsAt'>): string {
  return messages(language).forming.openUntil(formats(language).date(endsAt));
}

/** The conditions of a yes, one by one. */
export function conditionsInWords(language: Language, yes: GivenYes): string[] {
  const { own } = messages(language).forming;
  const f = formats(language);
  return [
    own.conditionPrice(f.money(yes.maxCents)),
    yes.startBy === null ? [] : own.conditionStart(f.date(new Date(`${yes.startBy}T12:00:00Z`))),
    own.conditionFamilies(yes.leastFamilies, yes.mostFamilies),
    yes.notAsBefore ? own.conditionNotAsBefore : [],
  ].flat();
}
