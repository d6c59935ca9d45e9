import { mayFollow } from './may-follow.ts';
import { withholdAnswers, type ClosingAnswers, type ShownAnswers } from './withhold-answers.ts';

/**
 * What may be told of how families answered, after what was told before: as it was, until what moved (those who answered, those who said so, those who did not)
 * is nobody or five at least, in each. Else the newest answer could be read off two days.
 */
export function tellAnswers(before: ShownAnswers | undefined, now: ClosingAnswers): ShownAnswers {
  const shown = withholdAnswers(now);
  if (before === undefined || before.answered === 'withheld' || shown.answered === 'withheld') return shown;
  const answered = before.answered;
  const codes = ['helped', 'again', 'met'] as const;
  const mayMove = codes.every((code) => {
    const [then, next] = [before[code], shown[code]];
    if (then === 'withheld' || next === 'withheld') return true;
    return mayFollow({ count: then, of: answered }, { count: next, of: now.answered });
  });
  return mayMove && mayFollow({ count: answered, of: null }, { count: now.answered, of: null }) ? shown : before;
}
