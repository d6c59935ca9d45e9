import { fewestFamilies, type Figures } from './withhold.ts';

/** Figures of one part of the whole, such as a kind of help. */
export type PartFigures = Omit<Figures, 'firstContacts'>;

const partsOfAFewest = fewestFamilies - 1;

/**
 * Which parts of a known total must not be shown, so that nobody can subtract their way to a part of fewer than five
 * families; `all` when hiding some is not enough. Parts of the same size are hidden together: which of two equal parts
 * went first would tell something.
 */
export function partsToHide(parts: readonly PartFigures[]): ReadonlySet<PartFigures> | 'all' {
  const small = parts.filter(({ families }) => families < fewestFamilies);
  if (small.length === 0) return new Set();
  const sizes = [...new Set([partsOfAFewest, ...parts.map(({ families }) => families)])].filter(
    (size) => size >= partsOfAFewest,
  );
  for (const largest of sizes.sort((one, other) => one - other)) {
    const hidden = parts.filter(({ families }) => families <= largest);
    if (hidden.length < parts.length && cannotBeTold(hidden, largest)) return new Set(hidden);
  }
  return 'all';
}

/** Whether what is left of the total (five families, so two parts at least) tells none of the hidden ones, even to who knows these rules. */
function cannotBeTold(hidden: readonly PartFigures[], largest: number): boolean {
  const families = hidden.reduce((sum, part) => sum + part.families, 0);
  // A running group has two families at least, and a part is small with four at most: at either end all parts are known.
  const atTheLeast = families === hidden.length * 2;
  const atTheMost = largest === partsOfAFewest && families === hidden.length * partsOfAFewest;
  return families >= fewestFamilies && !atTheLeast && !atTheMost;
}
