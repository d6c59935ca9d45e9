const shortest = 4;
const longest = 24;
/** Of a sound shorter than this too little is left to know a word by: *zzzz* sounds like an s. */
const shortestSound = 3;
/** From this length on two slips are still nearer to the word than to any other: "occhiali" is no "sociali". */
const longEnoughForTwo = 10;

/** Whether a word can be spelled wrong and still be told: short ones and numbers are too near to one another. */
export function canBeMisspelt(word: string): boolean {
  return word.length >= shortest && word.length <= longest && !/\d/.test(word);
}

/**
 * How a word sounds to who writes by ear: doubled letters once, no h, and one letter for those that Italians mix up
 * (squola, akkompagnare, familia for famiglia, compania for compagnia).
 */
export function soundOf(word: string): string {
  return word
    .replaceAll('gli', 'li')
    .replaceAll('gn', 'n')
    .replaceAll('ph', 'f')
    .replaceAll('h', '')
    .replaceAll(/[qk]/g, 'c')
    .replaceAll(/[jy]/g, 'i')
    .replaceAll('w', 'v')
    .replaceAll(/[xz]/g, 's')
    .replaceAll(/(.)\1+/g, '$1');
}

/** The sound of a word, and what is left of it without one letter. Words that are a slip apart share one of these. */
export function cutsOf(word: string): string[] {
  const sound = soundOf(word);
  const cuts = new Set([sound]);
  for (let at = 0; at < sound.length; at++) cuts.add(sound.slice(0, at) + sound.slice(at + 1));
  return [...cuts];
}

/** Letters to add, leave out, change or swap with their neighbour to come from one word to the other. */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}

export interface KnownWord {
  readonly word: string;
  readonly services: number;
}

/** The word that somebody most likely meant. It begins with the same sound: who writes in a hurry, or by ear, begins right. */
export function meantWord<W extends KnownWord>(typed: string, known: readonly W[]): W | undefined {
  const first = soundOf(typed)[0];
  return likelyWords(typed, known).find(({ word }) => soundOf(word)[0] === first);
}

/** Words that somebody may have meant, the likeliest first: fewest slips, same first letter, most services. */
export function likelyWords<W extends KnownWord>(
  typed: string,
  known: readonly W[],
  { slips: most = typed.length >= longEnoughForTwo ? 2 : 1 } = {},
): W[] {
  if (!canBeMisspelt(typed)) return [];
  const sound = soundOf(typed);
  if (sound.length < shortestSound) return [];
  return known
    .map((candidate) => {
      const heard = slipsBetween(sound, soundOf(candidate.word));
      const written = slipsBetween(typed, candidate.word);
      const begins = candidate.word[0] === typed[0] ? 0 : 1;
      return { candidate, heard, written, rank: Math.min(written, heard + 0.5) + begins * 0.5 };
    })
    .filter(({ heard, written }) => heard <= most && written * 2 <= typed.length)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.candidate.services - a.candidate.services ||
        (a.candidate.word < b.candidate.word ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}
