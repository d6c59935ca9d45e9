import type { poolStaffLetters as source } from '../it/pool-staff-letters.ts';

const stayed = (n: number) => (n === 1 ? '1 family is left' : `${n} families are left`);

export const poolStaffLetters: typeof source = {
  proposedSubject: (group) => `Somebody was proposed to come instead: ${group}`,
  nobodySubject: (group) => `Nobody can come instead, for now: ${group}`,
  proposedInstead: (f) =>
    `${f.group}. We proposed ${f.operator}, of ${f.provider}, to the families: they answer by ${f.by}. We wrote to the provider too, which may say no. Call who does not read mail, and write the answer down here.
${f.link}`,
  nobodyInstead: (f) =>
    `${f.group}. No other professional is free at those hours and comes that far. We look again every day, until ${f.until}: then the group is closed. What you can do: ask providers for a few more hours or another professional, and call the families.
${f.link}`,
  operatorSubject: (who) => `${who} cannot come any more: groups to look after`,
  operator: (f) => `Hello,

from ${f.from} ${f.who} cannot come any more.
${f.withdrawn === 0 ? '' : `\nProposals withdrawn: ${f.withdrawn}. Their families wait again.\n`}${f.stopped === 0 ? '' : `\nGroups that stand still: ${f.stopped}. The families have a letter already: call them, and ask what they need.\n`}${f.instead.map((line) => `\n${line}\n`).join('')}
The groups:
${f.link}`,
  waitsSubject: (group) => `A group waits for a family: ${group}`,
  waitsForOne: (f) => `Hello,

${stayed(f.families)} in the group, too few to go on (${f.group}). It waits until ${f.until}: then it is closed.

We found a request that fits everybody, and asked it and the families of the group. They answer by ${f.by}. If somebody says no, we propose the next.

Call who does not read mail. Answers are written down here:
${f.link}`,
  waitsForNobody: (f) => `Hello,

${stayed(f.families)} in the group, too few to go on (${f.group}). It waits until ${f.until}: then it is closed.

For now no other waiting request fits everybody. We look every day, and propose one as soon as there is one.

What you can do: let it be known nearby that there is a place, and ask those who left or said no. Who fits is here:
${f.link}`,
  sought: (what) => `Hello,

a group stands still, and we look for somebody to come.

${what}`,
};
