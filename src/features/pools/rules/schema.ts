import { coordinators, houseRules } from '../../../domain/group-life/agreement-terms.ts';
import type { CityRules } from '../../../domain/group-life/city-rules.ts';
import { fewestAccountYears, mostAccountYears } from '../../../domain/group-life/keeping-terms.ts';
import { euroCents, parseEuros } from '../../../domain/pricing/euro-cents.ts';
import type { ContributionBand } from '../../../domain/pricing/contribution.ts';
import { splitBases } from '../../../domain/pricing/terms.ts';
import type { FormFields } from '../../../platform/http/form.ts';

export const ruleFields = [
  'call-days',
  'choose-days',
  'sign-days',
  'basis',
  'coordination',
  'bands',
  'absence-hours',
  'notice-days',
  'substitute-days',
  'coordinator',
  'more',
  'account-years',
] as const;
export type RuleField = (typeof ruleFields)[number];
export type RuleProblems = readonly RuleField[];

const longestMore = 1000;
const mostCoordination = 10_000;

/** Reads the form of a city's rules: the rules, or the fields that could not be read. */
export function readRulesForm(form: FormFields): { readonly rules: CityRules } | { readonly problems: RuleProblems } {
  const days = (name: RuleField, least: number, most: number) => wholeBetween(form.text(name), least, most);
  const [callDays, chooseDays, signDays] = [
    days('call-days', 0, 30),
    days('choose-days', 1, 30),
    days('sign-days', 1, 60),
  ];
  const [noticeDays, substituteDays] = [days('notice-days', 0, 90), days('substitute-days', 1, 60)];
  const basis = splitBases.find((each) => each === form.text('basis'));
  const coordinator = coordinators.find((each) => each === form.text('coordinator'));
  const cents = parseEuros(form.text('coordination'));
  const coordination = cents !== undefined && cents <= mostCoordination ? cents : undefined;
  const bands = readBands(form.text('bands'));
  const typedHours = form.text('absence-hours');
  const hoursBefore = wholeBetween(typedHours, 0, 168);
  const more = form.text('more');
  const accountYears = wholeBetween(form.text('account-years'), fewestAccountYears, mostAccountYears);
  const problems: RuleField[] = [
    callDays === undefined ? 'call-days' : [],
    chooseDays === undefined ? 'choose-days' : [],
    signDays === undefined ? 'sign-days' : [],
    basis === undefined ? 'basis' : [],
    coordination === undefined ? 'coordination' : [],
    bands === undefined ? 'bands' : [],
    typedHours !== '' && hoursBefore === undefined ? 'absence-hours' : [],
    noticeDays === undefined ? 'notice-days' : [],
    substituteDays === undefined ? 'substitute-days' : [],
    coordinator === undefined ? 'coordinator' : [],
    more.length > longestMore ? 'more' : [],
    accountYears === undefined ? 'account-years' : [],
  ].flat() as RuleField[];
  if (callDays === undefined || chooseDays === undefined || signDays === undefined || basis === undefined)
    return { problems };
  if (coordination === undefined || bands === undefined || noticeDays === undefined || substituteDays === undefined)
    return { problems };
  if (coordinator === undefined || accountYears === undefined || problems.length > 0) return { problems };
  const absence =
    hoursBefore === undefined ? ({ kind: 'always-paid' } as const) : ({ kind: 'free-when-told', hoursBefore } as const);
  const ticked = form.all('house');
  const house = houseRules.filter((rule) => ticked.includes(rule));
  return {
    rules: {
      callDays,
      chooseDays,
      signDays,
      basis,
      coordinationCents: coordination,
      bands,
      rules: { absence, noticeDays, substituteDays, coordinator, house, more },
      accountYears,
    },
  };
}

function wholeBetween(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** `10000 60` a line: highest ISEE in whole euros, hundredths that the city pays. Empty lines are nothing. */
export function readBands(text: string): ContributionBand[] | undefined {
  const bands: ContributionBand[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [, euros, percent] = /^\s*€?\s*(\d{1,6})\s+(\d{1,3})\s*%?\s*$/.exec(line) ?? [];
    if (euros === undefined || percent === undefined || Number(percent) > 100) return undefined;
    bands.push({ upToCents: euroCents(Number(euros) * 100), percent: Number(percent) });
  }
  return bands.length > 20 ? undefined : bands.sort((a, b) => a.upToCents - b.upToCents);
}

export function writeBands(bands: readonly ContributionBand[]): string {
  return bands.map(({ upToCents, percent }) => `${upToCents / 100} ${percent}`).join('\n');
}
