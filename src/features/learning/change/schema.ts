import { daysOf, isHalfYear } from '../../../domain/change/half-year.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { mayCloseOn } from './keep-round.ts';
import { modes, type AskedBody, type NewRound, type Side } from './model.ts';

interface Form {
  text(name: string): string;
  all(name: string): readonly string[];
}

export type OpenProblem =
  'missing' | 'no-body' | 'body-too-long' | 'too-many-bodies' | 'no-half' | 'not-a-day' | 'wrong-day' | 'asked-before';
const mostBodies = 60;
/** Of an office or partner, in letters. */
export const longestName = 120;
const longestMailbox = 254;

/** Who is asked, as typed: one a line, each name once, with a mailbox after it where there is one. */
function bodiesOf(side: Side, names: readonly string[]): AskedBody[] {
  const typed = names.flatMap((text) => text.split(/\r?\n/)).map((line) => readBody(line.trim()));
  const found = new Map<string, AskedBody>();
  for (const { name, email } of typed)
    if (name !== '' && found.get(name)?.email === undefined)
      found.set(name, { side, name, ...(email !== undefined && { email }) });
  return [...found.values()];
}

/** "Servizi sociali, sociali@comune.example", or with the mailbox in pointed brackets. */
function readBody(line: string): { readonly name: string; readonly email: string | undefined } {
  const [, name = '', email = ''] = /^(.*?)[\s,;:]*<?([^\s<>,;:@]+@[^\s<>,;@]+\.[^\s<>,;@]+?)>?$/.exec(line) ?? [];
  return name === '' || email.length > longestMailbox
    ? { name: line, email: undefined }
    : { name, email: email.toLowerCase() };
}

export function readOpenForm(
  form: Form,
  now: Date,
): { readonly value: NewRound } | { readonly problems: Readonly<Record<string, OpenProblem>> } {
  const problems: Record<string, OpenProblem> = {};
  const halfYear = form.text('semestre');
  const known = isHalfYear(halfYear) && daysOf(halfYear).from <= todayAt(now);
  if (!known) problems['semestre'] = 'no-half';
  const mode = modes.find((one) => one === form.text('promessa'));
  if (mode === undefined) problems['promessa'] = 'missing';
  const offices = bodiesOf('office', [form.text('uffici')]);
  const partners = bodiesOf('partner', [...form.all('accordi'), form.text('partner')]).filter(
    ({ name }) => !offices.some((office) => office.name === name),
  );
  const bodies = [...offices, ...partners];
  if (bodies.length === 0) problems['uffici'] = 'no-body';
  if (bodies.length > mostBodies) problems['uffici'] = 'too-many-bodies';
  const tooLong = (all: readonly { readonly name: string }[]) => all.some(({ name }) => name.length > longestName);
  if (tooLong(offices)) problems['uffici'] = 'body-too-long';
  if (tooLong(partners)) problems['partner'] = 'body-too-long';
  const closesOn = form.text('fino');
  if (readDay(closesOn) === undefined || closesOn.length !== 10) problems['fino'] = 'not-a-day';
  else if (isHalfYear(halfYear) && !mayCloseOn(closesOn, halfYear, now)) problems['fino'] = 'wrong-day';
  if (Object.keys(problems).length > 0 || !isHalfYear(halfYear) || mode === undefined) return { problems };
  return { value: { halfYear, mode, closesOn, bodies } };
}
