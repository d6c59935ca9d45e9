import type { Language } from '../../../i18n/language.ts';
import { messages } from '../../../i18n/index.ts';
import type { FoundIn, MatchReason } from './model.ts';

/** One reason why a service was found, or what it lacks, in words. */
export function reasonText(language: Language, { typed, word, where, synonym }: MatchReason): string {
  const { catalogue: t, search: s } = messages(language);
  if (where === 'absent') return s.absent(typed);
  if (where === 'meaning') return s.meaning(typed, word);
  if (synonym) {
    if (where === 'title') return s.synonymInTitle(typed, word);
    return where === 'help' || where === 'audience' ? s.synonymInLabel(typed, word) : s.synonymInText(typed, word);
  }
  const says: Readonly<Record<Exclude<FoundIn, 'absent' | 'meaning'>, (word: string) => string>> = {
    title: t.foundInTitle,
    help: t.foundInHelp,
    audience: t.foundInAudience,
    provider: t.foundInProvider,
    locality: t.foundInLocality,
    description: t.foundInDescription,
    elsewhere: t.foundElsewhere,
  };
  return says[where](word);
}
