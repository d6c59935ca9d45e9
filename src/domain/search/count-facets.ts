/** How many services have exactly these letters. */
export interface LetterCount {
  readonly letters: string;
  readonly services: number;
}

/** What was chosen: one letter for each choice, by the name of the choice. */
export type Chosen = Readonly<Record<string, string>>;

export interface FacetCounts {
  /** Services that have all that was chosen. */
  readonly total: number;
  /** Services that would be found with this letter in the place of what was chosen under the same name. */
  readonly of: (name: string, letter: string) => number;
  /** Services that would be found if nothing were chosen under a name. */
  readonly without: (name: string) => number;
}

/** Counts beside the choices: each name is counted with what was chosen under the others. Rows that lack two count for none. */
export function countFacets(rows: readonly LetterCount[], chosen: Chosen): FacetCounts {
  const names = Object.keys(chosen);
  const totals = { all: 0 };
  const withoutName = new Map<string, number>();
  const byLetter = new Map<string, number>();
  const lettersWithout = new Map<string, Map<string, number>>(names.map((name) => [name, new Map()]));
  for (const { letters, services } of rows) {
    const missing = names.filter((name) => !letters.includes(chosen[name] ?? ''));
    if (missing.length > 1) continue;
    const [only] = missing;
    if (only === undefined) {
      totals.all += services;
      addLetters(byLetter, letters, services);
    }
    for (const name of only === undefined ? names : [only]) {
      withoutName.set(name, (withoutName.get(name) ?? 0) + services);
      addLetters(lettersWithout.get(name), letters, services);
    }
  }
  return {
    total: totals.all,
    of: (name, letter) => (lettersWithout.get(name) ?? byLetter).get(letter) ?? 0,
    without: (name) => withoutName.get(name) ?? totals.all,
  };
}

function addLetters(counts: Map<string, number> | undefined, letters: string, services: number): void {
  for (const letter of letters) counts?.set(letter, (counts.get(letter) ?? 0) + services);
}
