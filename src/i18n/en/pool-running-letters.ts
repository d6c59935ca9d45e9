import type { poolRunningLetters as source } from '../it/pool-running-letters.ts';

/** Mail of a group that runs. It says that there is something, and where: never who, and no sums. */
export const poolRunningLetters: typeof source = {
  statementSubject: (month) => `Your statement of ${month}`,
  statement: (f) => `Hello,

your group’s statement of ${f.month} is ready (${f.kind}).

Here it is, line by line:
${f.link}

This link is only for you. Is something wrong? Call the desk.`,
};
