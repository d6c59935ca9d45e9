import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { NotedLeftOut } from './left-out-store.ts';

/** What would be enough for a household that was left out, said to itself; undefined where nothing has to change. */
export function changesInWords(
  language: Language,
  { changes, households }: Pick<NotedLeftOut, 'changes' | 'households'>,
): string | undefined {
  const { forming } = messages(language);
  const known: Readonly<Record<string, string>> = forming.changes;
  const words = changes.flatMap((kind) => {
    if (kind === 'add-households') return [forming.moreFamilies(households ?? 1)];
    return known[kind] ?? [];
  });
  return words.length === 0 ? undefined : formats(language).list(words);
}
