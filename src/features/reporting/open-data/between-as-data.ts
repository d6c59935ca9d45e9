import { codesOf } from '../../../domain/change/questionnaire.ts';
import { messages } from '../../../i18n/index.ts';
import { codeInWords, type ToldRound } from '../../learning/public.ts';

/** A count of what lay between a round and the one before it. */
export interface BetweenInData {
  /** `stuck-then`, `went-on`, `stuck-now`, `modules`, or `modules/` and the skill that they work on. */
  readonly code: string;
  /** What it counts, in Italian. */
  readonly meaning: string;
  readonly unit: 'steps' | 'modules';
  readonly value: number;
  /** The days between, first and last. */
  readonly from: string;
  readonly to: string;
}

/**
 * What a city told of the days between a round and the one before it, as its page shows it: steps that stood still and went on, modules that at least five people
 * attended, each skill that a round can miss, also where no module works on it. Counts of steps and modules, never of people, so none is covered
 * (docs/decisions/0050). Empty where nothing was told of them.
 */
export function betweenInData({ beside }: Pick<ToldRound, 'beside'>): BetweenInData[] {
  if (beside === null) return [];
  const t = messages('it').changeTied;
  const { from, to, bySkill } = beside;
  const of = (unit: BetweenInData['unit'], code: string, meaning: string, value: number): BetweenInData => ({
    code,
    meaning,
    unit,
    value,
    from,
    to,
  });
  return [
    of('steps', 'stuck-then', t.stuckThen, beside.stuckThen),
    of('steps', 'went-on', t.wentOn, beside.wentOn),
    of('steps', 'stuck-now', t.stuckNow, beside.stuckNow),
    of('modules', 'modules', t.allModules, beside.modules),
    ...codesOf.skills.map((code) =>
      of('modules', `modules/${code}`, t.modulesOn(codeInWords('it', 'skills', code)), bySkill[code] ?? 0),
    ),
  ];
}

/** How they are counted, in Italian. */
export function betweenDefinition(): string {
  return messages('it').changeTied.toldText;
}
