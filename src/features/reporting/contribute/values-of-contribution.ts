import type { Contribution } from '../contribution-store.ts';
import type { SectionValues } from '../edit/section-form.tsx';

/** A contribution as a section that is being begun: its words, its city, its author and what the author agreed to. */
export function valuesOfContribution(one: Contribution): SectionValues {
  const italian = one.language === 'it';
  return {
    letta: '0',
    contributo: one.id,
    capitolo: String(one.chapter),
    posto: '1',
    citta: one.city,
    [italian ? 'titolo' : 'titolo-en']: one.title,
    [italian ? 'testo' : 'testo-en']: one.body,
    firma: one.author,
    'nome-stampato': one.authorNamed ? 'yes' : '',
  };
}
