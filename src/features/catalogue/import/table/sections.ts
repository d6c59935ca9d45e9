import type { AnswerKind } from '../../../../domain/vocabulary.ts';
import type { ServiceSections } from '../../model.ts';
import { given } from './given.ts';
import type { LocalityTexts } from './locality.ts';
import type { TextOf } from './map-record.ts';

interface SectionFacts {
  readonly place: LocalityTexts;
  readonly licence: string | undefined;
  readonly answerKind: AnswerKind;
}

/** The parts of the service sheet that a record fills. */
export function sectionsOf(text: TextOf, { place, licence, answerKind }: SectionFacts): ServiceSections {
  const contacts = { ...given('phone', text('phone')), ...given('email', text('email')) };
  return {
    ...given('whoItIsFor', text('audiences')),
    ...given('howTo', text('howTo')),
    ...given('whatYouNeed', text('whatYouNeed')),
    ...given('whatYouGet', text('whatYouGet')),
    ...given('timesAndDeadlines', text('hours')),
    ...given('cost', text('cost')),
    ...given('access', text('access')),
    ...given('area', place.area),
    ...(place.nationwide && { nationwide: true }),
    ...given('terms', text('terms')),
    ...(Object.keys(contacts).length > 0 && { contacts }),
    ...(answerKind === 'free' && text('cost') === '' && { priceAssumed: true }),
    ...given('licence', licence),
  };
}
