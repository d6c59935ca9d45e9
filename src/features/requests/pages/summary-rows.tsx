import type { Child } from 'hono/jsx';
import { requestKinds } from '../../../domain/asking/request-kinds.ts';
import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import { perMonth } from '../../../domain/pricing/per-month.ts';
import { noTolerance } from '../../../domain/schedule/tolerance.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { SummaryRow } from '../../../ui/index.ts';
import type { Answers } from '../answers.ts';
import { mayShare } from '../ask/asks.ts';
import { stepsFor, type Step, type StepId } from '../ask/journey.ts';
import { distanceChoices } from '../steps/terms.ts';

/** What was answered, step by step, each with the way to change it. */
export function summaryRows(language: Language, answers: Answers, hrefOf?: (step: Step) => string): SummaryRow[] {
  const { rows } = messages(language).requests.summary;
  return stepsFor(answers)
    .filter((step) => step.answered(answers))
    .map((step) => ({
      label: rows[step.id],
      value: <Lines lines={linesOf[step.id](language, answers)} />,
      changeHref: hrefOf?.(step),
    }));
}

function Lines({ lines }: { readonly lines: readonly string[] }): Child {
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

type LinesOf = (language: Language, answers: Answers) => string[];

const linesOf: Readonly<Record<StepId, LinesOf>> = {
  help: (language, { kindOfHelp }) => (kindOfHelp ? [messages(language).vocabulary.kindsOfHelp[kindOfHelp]] : []),
  details: detailLines,
  people: (language, { seats = 0, ages = [] }) => [
    messages(language).requests.summary.people(seats, formats(language).list(ages.map(String))),
  ],
  weight: (language, { intensity }) => (intensity ? [messages(language).requestSteps.weight[intensity]] : []),
  hours: hourLines,
  place: placeLines,
  money: moneyLines,
  sharing: sharingLines,
  contact: (language, { contact, forWhom, firstContact }) => {
    const t = messages(language).requests.summary;
    const { mandate } = messages(language);
    const person =
      forWhom?.kind === 'other' ? mandate.summary(forWhom.personName, mandate.roles[forWhom.role]) : undefined;
    return [
      person,
      contact?.name,
      contact?.email,
      contact?.phone,
      contact?.fiscalCode === undefined ? undefined : t.inAppIo(contact.fiscalCode),
      contact?.onPaper === true ? t.onPaper : undefined,
      firstContact === true ? t.firstYes : t.firstNo,
    ].filter((line) => line !== undefined);
  },
};

function detailLines(language: Language, { kindOfHelp, details = {} }: Answers): string[] {
  if (kindOfHelp === undefined) return [];
  const words = messages(language).requestKinds[kindOfHelp].questions;
  const picked = details[kindOfHelp] ?? {};
  const lines = requestKinds[kindOfHelp].questions.flatMap(({ id }) => {
    const labels = (picked[id] ?? []).map((choice) => words[id]?.choices[choice] ?? choice);
    return labels.length === 0
      ? []
      : [formats(language).list(labels.map((label, at) => (at === 0 ? label : lower(label))))];
  });
  return lines.length === 0 ? [messages(language).requests.summary.noDetails] : lines;
}

/** In the middle of a line; what is all capitals stays so. */
function lower(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.replace(/^./u, (letter) => letter.toLowerCase());
}

function hourLines(
  language: Language,
  { days = 0, slots = 0, windows = [], tolerance = noTolerance }: Answers,
): string[] {
  const t = messages(language).requests.summary;
  const words = messages(language).requestSteps.hours;
  const f = formats(language);
  const moves = [
    ...(tolerance.earlierSlots > 0 ? [words.earlierChoices[tolerance.earlierSlots] ?? ''] : []),
    ...(tolerance.laterSlots > 0 ? [words.laterChoices[tolerance.laterSlots] ?? ''] : []),
  ];
  return [
    t.rhythm(days, words.length(slots).toLowerCase()),
    ...windows.map(({ day, from, to }) => t.window(f.weekday(day), f.slot(from), f.slot(to))),
    ...(new Set(windows.map(({ day }) => day)).size < windows.length ? [t.eitherStretch] : []),
    ...moves,
    ...(tolerance.otherDays.length > 0 ? [t.otherDays(f.list(tolerance.otherDays.map((day) => f.weekday(day))))] : []),
  ];
}

function placeLines(language: Language, answers: Answers): string[] {
  const { place, maxMetres } = answers;
  const t = messages(language).requestSteps.place;
  const where = place ? (place.label === place.quarter ? place.label : `${place.label} · ${place.quarter}`) : undefined;
  const known = distanceChoices.find((metres) => metres === maxMetres);
  const distance =
    known === undefined ? t.distanceUpTo(formats(language).distance(maxMetres ?? 0)) : (t.distances[known] ?? '');
  return [...(where === undefined ? [] : [where]), ...(mayShare(answers) ? [distance] : [])];
}

function moneyLines(language: Language, answers: Answers): string[] {
  const { soloCents = 0, budget, days = 0, slots = 0, seats = 1 } = answers;
  const t = messages(language).requests.summary;
  const f = formats(language);
  const month = (cents: number) => f.money(perMonth(euroCents(cents * seats), { days, slots }));
  const alone = t.alone(f.money(soloCents), month(soloCents), seats);
  if (budget === undefined || !mayShare(answers)) return [alone];
  if (budget.kind === 'cheapest') return [alone, t.cheapest];
  if (budget.kind === 'month') return [alone, t.byMonth(f.money(budget.cents))];
  return [alone, t.shared(f.money(budget.cents), month(budget.cents), seats)];
}

function sharingLines(
  language: Language,
  { willingToShare, hostSeats = 0, homeTags = [], needs = [], refuses = [] }: Answers,
): string[] {
  const t = messages(language).requests.summary;
  const words = messages(language).requestSteps.sharing;
  const named = (tags: readonly string[], labels: Readonly<Record<string, string>>) =>
    formats(language).list(tags.map((tag) => (labels[tag] ?? tag).toLowerCase()));
  return [
    willingToShare === true ? t.sharingYes : t.sharingNo,
    ...(hostSeats > 0 ? [t.host(hostSeats)] : []),
    ...(homeTags.length > 0 ? [t.home(named(homeTags, words.homeTags))] : []),
    ...(needs.length > 0 ? [t.needs(named(needs, words.needTags))] : []),
    ...(refuses.length > 0 ? [t.refuses(named(refuses, words.refusedTags))] : []),
  ];
}
