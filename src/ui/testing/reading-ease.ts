/**
 * How easily an Italian text is read, from 0 to 100 and more: 89 + (300 × sentences − 10 × letters) / words (the Gulpease
 * index, P. Lucisano and M. E. Piemontese, "GULPEASE: una formula per la predizione della difficoltà dei testi in lingua
 * italiana", Scuola e città 3, 1988). From 60 on whoever finished middle school reads it without help. Each text
 * given ends a sentence, with a full stop or without.
 */
export function readingEase(texts: readonly string[]): number {
  const sentences = texts
    .flatMap((text) => text.split(/[.!?…;]+(?=\s|$)/u))
    .filter((sentence) => /\p{L}/u.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}]+/gu) ?? []);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (words.length === 0) return 100;
  return 89 + (300 * sentences.length - 10 * letters) / words.length;
}

/** From this many words on, a text is prose and no label, name or figure. */
const wordsOfProse = 6;

/** The prose of a page, one text a paragraph, item or answer: what is in `main`, without code and hidden parts. */
export function proseOf(html: string): string[] {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const seen = main.replaceAll(/<(script|style|svg|code|pre|template)\b[\s\S]*?<\/\1>/g, ' ');
  // Whatever begins or ends a block ends a text.
  const blocks = seen.split(
    /<\/?(?:p|li|ul|ol|h[1-6]|dd|dt|dl|td|th|tr|caption|label|legend|div|section|summary|details|button|fieldset|option|article|header|nav)\b[^>]*>/,
  );
  return blocks
    .map((block) =>
      unescaped(block.replaceAll(/<[^>]*>/g, ' '))
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => (text.match(/\p{L}+/gu) ?? []).length >= wordsOfProse);
}

/** The ease of a page's prose; 100 where it has none. */
export function readingEaseOf(html: string): number {
  return readingEase(proseOf(html));
}

function unescaped(text: string): string {
  const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
  return text.replaceAll(/&(#?\w+);/g, (all, name: string) => known[name] ?? all);
}
