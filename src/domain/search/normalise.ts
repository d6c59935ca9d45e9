// What has no letter beyond ASCII, as most words, has no accent to lose.
const plain = /^[\x20-\x7e]*$/;

/** Lower case without accents: what two spellings of one word share. */
export function withoutAccents(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}+/gu, '')
    .toLowerCase();
}
