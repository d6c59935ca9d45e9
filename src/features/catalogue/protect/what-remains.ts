import { bareOf, streetIn } from './street.ts';

/** Shorter words are in too many texts to say a street. */
const shortest = 4;
/** Letters of a text around the word. */
const around = 40;
const most = 20;

/** Passages that still say the name of a street, in a way that no rule takes out: for a person to read. */
export function whatRemains(value: unknown, addresses: readonly string[]): string[] {
  const names = new Set(addresses.flatMap((address) => streetIn(address)?.last ?? []));
  const found = textsIn(value).flatMap((text) =>
    [...names].filter((name) => name.length >= shortest).flatMap((name) => passagesOf(text, name)),
  );
  return [...new Set(found)].slice(0, most);
}

function passagesOf(text: string, name: string): string[] {
  // One character for one, so that a place in one is the same place in the other.
  const bare = Array.from(text, (letter) => bareOf(letter).charAt(0) || letter.charAt(0)).join('');
  const letters = Array.from(text);
  const passages: string[] = [];
  for (let at = bare.indexOf(name); at >= 0; at = bare.indexOf(name, at + name.length)) {
    passages.push(
      letters
        .slice(Math.max(0, at - around), at + name.length + around)
        .join('')
        .trim(),
    );
  }
  return passages;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
