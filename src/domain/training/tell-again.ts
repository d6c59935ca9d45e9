import { mayFollow } from '../outcomes/may-follow.ts';
import { sameFigures } from '../statistics/same-figures.ts';
import type { SkillReading, ToldShare } from './read-change.ts';

/**
 * Compares what was told of a skill with the same counts read again. Said to have moved only where every part is told exactly and moved by none or by five and
 * more: by anything less, whoever knows what was told could work out a person's answer.
 */
export function skillAgain(told: SkillReading, now: SkillReading): 'same' | 'moved' {
  if (sameFigures(told, now)) return 'same';
  const [before, after] = [sharesOf(told), sharesOf(now)];
  if (told.kind !== now.kind || before.length !== after.length) return 'same';
  const pairs = before.map((share, at) => [countOf(share), countOf(after[at])] as const);
  const known = pairs.every(([one, other]) => one !== undefined && other !== undefined && mayFollow(one, other));
  const moved = pairs.some(([one, other]) => one?.count !== other?.count || one?.of !== other?.of);
  return known && moved ? 'moved' : 'same';
}

function sharesOf(reading: SkillReading): readonly ToldShare[] {
  if (reading.kind === 'too-few') return [];
  return reading.kind === 'paired' ? [reading.up] : [reading.before, reading.after];
}

function countOf(share: ToldShare | undefined) {
  return share?.kind === 'exact' ? { count: share.yes, of: share.of } : undefined;
}
