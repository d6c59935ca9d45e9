import { isMet, rulesOn } from '../../domain/accreditation/accreditation-of.ts';
import type { Requirement } from '../../domain/accreditation/rules.ts';
import { writeDay, type CalendarDay } from '../../domain/schedule/calendar-day.ts';
import { factsOf } from './facts-of.ts';
import type { Dossier, Evidence } from './model.ts';

/** Where a requirement of a file stands on a day. */
export interface Progress {
  readonly requirement: Requirement;
  readonly state: 'missing' | 'waiting' | 'asks-again' | 'refused' | 'ok' | 'lapsed';
  /** Its last day, past or to come; absent where it has none. */
  readonly through: string | undefined;
  /** What the desk said of what was given last. */
  readonly reason: string | undefined;
  /** Newest first. */
  readonly given: readonly Evidence[];
}

/** Every requirement that is in force, or that a newer version brings, with where it stands. */
export function progressOf(dossier: Dossier, on: CalendarDay): Progress[] {
  const facts = factsOf(dossier);
  const asked = new Map<string, Requirement>();
  const newest = dossier.versions.at(-1)?.requirements ?? [];
  for (const requirement of [...rulesOn(facts, on).requirements, ...newest]) asked.set(requirement.key, requirement);
  return [...asked.values()].map((requirement) => {
    const given = dossier.evidence.filter((evidence) => evidence.requirement === requirement.key);
    const through = facts.met.get(requirement.key);
    const check = given[0]?.check ?? undefined;
    const state = stateOf(given, isMet(through, on), through !== undefined);
    return {
      requirement,
      state,
      through: typeof through === 'number' ? writeDay(through) : undefined,
      reason: state === 'asks-again' || state === 'refused' ? (check?.reason ?? undefined) : undefined,
      given,
    };
  });
}

function stateOf([last]: readonly Evidence[], met: boolean, everMet: boolean): Progress['state'] {
  if (last !== undefined && last.check === null) return 'waiting';
  if (last?.check?.outcome === 'asks-again') return 'asks-again';
  if (met) return 'ok';
  if (last?.check?.outcome === 'refused') return 'refused';
  return everMet ? 'lapsed' : 'missing';
}
