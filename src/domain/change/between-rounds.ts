import { readDay, writeDay } from '../schedule/calendar-day.ts';
import type { SkillCode } from '../training/skills.ts';
import { codesOf, type CodeOf } from './questionnaire.ts';
import type { CountedQuestion } from './sum-up.ts';

/**
 * What lies between two rounds, in days `2026-11-26`, both included: from the day after the first closed to the day before the second opened. While a round is open
 * some have answered already and some have not: what happens then is before for these and after for those, and is left out of both.
 */
export interface DaysBetween {
  readonly from: string;
  readonly to: string;
}

/** Undefined where the second round opened before the first had closed, or on the day after: nothing lies between. */
export function daysBetween(
  before: { readonly closedOn: string | null },
  now: { readonly openedOn: string },
): DaysBetween | undefined {
  const [closed, opened] = [readDay(before.closedOn ?? ''), readDay(now.openedOn)];
  if (closed === undefined || opened === undefined || opened - closed < 2) return undefined;
  return { from: writeDay(closed + 1), to: writeDay(opened - 1) };
}

/**
 * Which skills of the lab's training (src/domain/training/skills.ts) work on a skill that a round says is missing: where the two lists name the same thing, and
 * nowhere else. For the last three the sources name no training.
 */
export const trainedBy: Readonly<Record<CodeOf<'skills'>, readonly SkillCode[]>> = {
  'community-organizing': ['community-organizing'],
  'place-management': ['management-of-place'],
  'change-management': ['change-management'],
  'reading-context': ['context-analysis'],
  'law-and-instruments': ['welfare-law'],
  'care-planning': [],
  measuring: [],
  'digital-tools': [],
};

/** An answer of a round that training speaks of: by its own skill, or by any. */
export interface TiedAnswer {
  readonly question: CountedQuestion;
  readonly code: string;
  /** Undefined: every module. */
  readonly skills: readonly SkillCode[] | undefined;
}

/** Skills that are missing, each beside the modules that work on it; then what is asked of skills and training as a whole. */
export const tiedAnswers: readonly TiedAnswer[] = [
  ...codesOf.skills.map((code): TiedAnswer => ({ question: 'skills', code, skills: trainedBy[code] })),
  { question: 'readiness', code: 'skills', skills: undefined },
  { question: 'supports', code: 'training', skills: undefined },
];

export function speaksOf({ skills }: TiedAnswer, module: { readonly skills: readonly string[] }): boolean {
  return skills === undefined || skills.some((code) => module.skills.includes(code));
}

/** A stretch in which a step stood still: from a day, until another on which it went on if it did so up to the last day that was looked at. */
export interface Stretch {
  readonly from: string;
  readonly until: { readonly on: string } | undefined;
}

/** How many steps stood still when the first round closed, how many of these went on before the second opened, and how many stood still then. */
export interface StuckSteps {
  readonly stuckThen: number;
  readonly wentOn: number;
  readonly stuckNow: number;
}

/** Counts stretches that touch the days between two rounds. What went on after these days was still stuck in them. */
export function countStuck(stretches: readonly Stretch[], days: DaysBetween): StuckSteps {
  const then = stretches.filter(
    ({ from, until }) => from < days.from && (until === undefined || until.on >= days.from),
  );
  const wentOn = ({ until }: Stretch) => until !== undefined && until.on <= days.to;
  return {
    stuckThen: then.length,
    wentOn: then.filter(wentOn).length,
    stuckNow: stretches.filter((stretch) => stretch.from <= days.to && !wentOn(stretch)).length,
  };
}
