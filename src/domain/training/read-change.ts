import { fewestFamilies } from '../outcomes/withhold.ts';
import { compareShares } from '../statistics/compare-shares.ts';
import type { Interval, Share } from '../statistics/interval.ts';
import { pairedChange, type Moves } from '../statistics/paired-change.ts';
import { shareInterval } from '../statistics/share-interval.ts';

/** No answers of fewer people than these are told: the product's one limit. */
export const fewestAnswers = fewestFamilies;
/** Fewer pairs than these say nothing: what could be claimed of six or seven would nearly tell what each of them answered. */
export const fewestPairs = 8;

/** So many of so many, told so that no part of one to four is: exactly, or as four at most, or as all but four at most. */
export type ToldShare =
  | { readonly kind: 'exact'; readonly yes: number; readonly of: number; readonly range: Interval }
  | { readonly kind: 'few' | 'most'; readonly of: number };

export function tellShare(share: Share): ToldShare {
  const { yes, of } = share;
  if (yes < fewestAnswers) return { kind: 'few', of };
  if (of - yes < fewestAnswers) return { kind: 'most', of };
  return { kind: 'exact', yes, of, range: shareInterval(share) };
}

/** What was answered of one skill: who manages alone, before and after, and how those who were paired moved. */
export interface SkillAnswers {
  readonly before: Share;
  readonly after: Share;
  readonly moves: Moves;
}

export type ChangeVerdict = 'more' | 'less' | 'could-be-chance' | 'too-few-to-say';

/** What may be said of a skill: never a single person's answer, and nothing of fewer than five on either side. */
export type SkillReading =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'paired'; readonly up: ToldShare; readonly verdict: ChangeVerdict }
  | { readonly kind: 'apart'; readonly before: ToldShare; readonly after: ToldShare; readonly verdict: ChangeVerdict };

/**
 * Reads one skill of a self-assessment that is over. Where eight at least were paired, how many say more than before; else the two sides as if others had
 * answered each, which claims less than pairs would. One of the two, never both: side by side they could be subtracted.
 */
export function readChange({ before, after, moves }: SkillAnswers): SkillReading {
  const pairs = moves.up + moves.same + moves.down;
  if (before.of < fewestAnswers || after.of < fewestAnswers) return { kind: 'too-few' };
  if (pairs >= fewestPairs) {
    const verdict = tellsAPart(pairsThatMayBe(moves.up, pairs)) ? 'too-few-to-say' : pairedChange(moves);
    return { kind: 'paired', up: tellShare({ yes: moves.up, of: pairs }), verdict };
  }
  const verdict = tellsAPart(sidesThatMayBe(before, after)) ? 'too-few-to-say' : compareShares(after, before).kind;
  return { kind: 'apart', before: tellShare(before), after: tellShare(after), verdict };
}

/** What the answers may be for who reads how they are told: parts that are whole people, and the verdict that they would have. */
interface MayBe {
  readonly parts: readonly number[];
  readonly verdict: ChangeVerdict;
}

/**
 * Whether a verdict beside a share that is told in words could tell a part of one to four, because it leaves a single value to it. Then none is told for any of
 * the values, since which were withheld would tell as much.
 */
function tellsAPart(all: readonly MayBe[]): boolean {
  return Object.values(Object.groupBy(all, ({ verdict }) => verdict)).some((group) => {
    const [first, ...others] = group;
    return first?.parts.some(
      (part, at) => part > 0 && part < fewestAnswers && others.every(({ parts }) => parts[at] === part),
    );
  });
}

/** Above these a verdict leaves every part more than one value. */
const mostToTry = 100;

function pairsThatMayBe(seen: number, of: number): MayBe[] {
  if (of > mostToTry) return [];
  return valuesOf({ yes: seen, of }).flatMap((up) =>
    Array.from({ length: of - up + 1 }, (_, down) => ({
      parts: [up, of - up - down, down, of - up],
      verdict: pairedChange({ up, same: of - up - down, down }),
    })),
  );
}

function sidesThatMayBe(before: Share, after: Share): MayBe[] {
  return valuesOf(before).flatMap((then) =>
    valuesOf(after).map((now) => ({
      parts: [then, before.of - then, now, after.of - now],
      verdict: compareShares({ yes: now, of: after.of }, { yes: then, of: before.of }).kind,
    })),
  );
}

/** What a share may be, for who reads how it is told. */
function valuesOf(share: Share): number[] {
  const told = tellShare(share);
  if (told.kind === 'exact') return [told.yes];
  const few = Array.from({ length: fewestAnswers }, (_, value) => value);
  const all = told.kind === 'few' ? few : few.map((rest) => told.of - rest);
  return all.filter((yes) => yes >= 0 && tellShare({ yes, of: told.of }).kind === told.kind);
}
