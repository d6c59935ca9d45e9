import { formats, messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { whenInWords } from '../words.ts';
import type { WhatIf, WhatIfQuestion } from './question.ts';

/** Each thing that is supposed, as a sentence's part: "2 operatori in più (…)". */
export function questionInWords({ language }: Ctx, { operators, venue, subsidyPercent }: WhatIfQuestion): string[] {
  const all = messages(language);
  const t = all.pools.whatIf;
  const f = formats(language);
  const more = operators && {
    kind: all.vocabulary.kindsOfHelp[operators.kindOfHelp],
    when: operators.hours && whenInWords(language, { ...operators.hours, ...slotsOf(operators.hours) }),
  };
  return [
    ...(operators && more ? [t.moreOperators(operators.count, more.kind, more.when ?? t.usualHours)] : []),
    ...(venue ? [t.oneMoreVenue(venue.name, venue.seats, venue.stepFree)] : []),
    ...(subsidyPercent === undefined ? [] : [t.moreSubsidy(f.percent(subsidyPercent / 100))]),
  ];
}

function slotsOf({ from, to }: { readonly from: number; readonly to: number }) {
  return { fromSlot: from, slots: to - from };
}

/** One line for lists: what came of it. */
export function outcomeInWords({ language }: Ctx, { status, answer }: WhatIf): string {
  const t = messages(language).pools.whatIf;
  if (answer === null) return t.statuses[status];
  return t.familiesMore(answer.served.after - answer.served.before);
}
