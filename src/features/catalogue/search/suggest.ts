import { withoutAccents } from '../../../domain/search/normalise.ts';
import { readAtOnce, type Ctx } from '../../context.ts';
import { groupsOfCity } from '../synonyms/groups-of-city.ts';
import { readBeginnings } from './suggest-store.ts';

const most = 8;
const mostWords = 5;
const shortest = 2;
const longest = 60;

/** How what somebody is typing may go on: words of titles and labels, ways of saying it that we know, titles. */
export async function suggest(ctx: Ctx, text: string): Promise<string[]> {
  const typed = withoutAccents(text.replaceAll('\0', '')).replaceAll(/\s+/g, ' ').trimStart();
  const word = /[a-z0-9]+$/.exec(typed)?.[0] ?? '';
  if (word.length < shortest || typed.length > longest) return [];
  const before = typed.slice(0, typed.length - word.length);
  const { words, titles, changes } = await readAtOnce(ctx, (tx) => readBeginnings(tx, word, typed, most));
  const phrases = groupsOfCity(changes)
    .filter(({ active }) => active)
    .flatMap((group) => group.words)
    .filter((phrase) => phrase.includes(' ') && withoutAccents(phrase).startsWith(typed));
  const all = [...words.slice(0, mostWords).map((one) => before + one), ...phrases, ...titles];
  const distinct = new Map(all.map((one) => [one.toLowerCase(), one]));
  // The index compares as the database's language does; what is shown begins as it was typed.
  return [...distinct.values()].filter((one) => withoutAccents(one).startsWith(typed)).slice(0, most);
}
