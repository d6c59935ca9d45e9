import { protectTable } from '../outcomes/protect-table.ts';
import type { Cell } from '../outcomes/protect-table.ts';
import { mayBeTold } from '../outcomes/measured.ts';
import type { Counted, CountedQuestion, Summary } from './sum-up.ts';

/** A count as everybody may read it: nothing where one to four stand behind it, or behind its rest. */
export interface ToldCount {
  readonly question: CountedQuestion;
  readonly code: string;
  readonly yes: number | 'withheld';
}

/**
 * What a round tells everybody. Each answer is a yes or a no among as many as answered, so both have five or nobody. Roles are one for each person and sum up to
 * all of them: as many are covered as it takes, so that none of one to four can be worked out.
 */
export function protectRound({ answered, counted }: Summary): ToldCount[] {
  const roles = counted.filter(({ question }) => question === 'role');
  const hidden = hiddenRoles(roles, answered);
  return counted.map((one) => ({
    question: one.question,
    code: one.code,
    yes: hidden.has(one.code) || !mayTell(one) ? 'withheld' : one.yes,
  }));
}

function mayTell({ yes, of }: Counted): boolean {
  return mayBeTold('share', true, { numerator: yes, denominator: of });
}

function hiddenRoles(roles: readonly Counted[], answered: number): ReadonlySet<string> {
  const cells: Cell[] = [
    ...roles.map(({ code, yes }) => ({ key: code, count: yes })),
    { key: 'all', count: answered },
    // A role whose rest is few gives that rest away: the rest is a cell of its own.
    ...roles.map(({ code, yes }) => ({ key: `not ${code}`, count: answered - yes })),
  ];
  const relations = [
    { total: 'all', parts: roles.map(({ code }) => code) },
    ...roles.map(({ code }) => ({ total: 'all', parts: [code, `not ${code}`] })),
  ];
  const hidden = protectTable(cells, relations);
  // How many answered is told in any case: where only covering it would do, no role is told at all.
  return hidden.has('all') ? new Set(roles.map(({ code }) => code)) : hidden;
}
