import type { Change, Certainty, Comparison } from '../../domain/pooling/what-if/compare-runs.ts';
import type { RequestId } from '../../domain/pooling/instance.ts';
import { count, gapOf, inEuro, inFigures, inPercent } from './figures-in-words.ts';

/** The table before and after, who gains and loses a place, and how sure it is. */
export function comparisonInWords(compared: Comparison): string {
  const { score, bound } = compared;
  const gap = { before: gapOf(score.before, bound.before), after: gapOf(score.after, bound.after) };
  const rows = [
    ['', 'before', 'after', 'change'],
    row('households served', compared.served, inFigures),
    row('weight served', compared.weightServed, inFigures),
    row('pools', compared.pools, inFigures),
    row('hours of care a week', compared.seatHours, inFigures),
    row('cost a week', compared.weeklyCents, inEuro),
    row('cost of an hour of care', compared.centsPerSeatHour, inEuro),
    row('saved a week', compared.savedCents, inEuro),
    row('saved, of the price alone', compared.savedShare, inPercent),
    row('subsidy needed a week', { before: 0, after: compared.subsidyCents }, inEuro),
    row('score', score, inFigures),
    row('bound', bound, inFigures),
    row('gap', gap, inPercent),
  ];
  const { gained, lost, optimumRise } = compared;
  return [
    ...table(rows),
    '',
    ...named(gained, 'would get a place'),
    ...named(lost, 'would lose theirs'),
    certainties[compared.certainty],
    `The best possible score rises by ${inFigures(optimumRise.least)} at least and ${inFigures(optimumRise.most)} at most.`,
  ].join('\n');
}

const certainties: Readonly<Record<Certainty, string>> = {
  proved: 'The gain is proved: no plan of the city as it is does as much.',
  likely: 'The gain is likely, not proved: within the gap of the first search a plan without it might do as much.',
  'none-found': 'No gain was found; with more seconds there might be one.',
  'none-possible': 'There is no gain, and that is proved.',
};

function row(name: string, { before, after }: Change, words: (value: number) => string): string[] {
  const change = words(Math.abs(after - before));
  const sign = after > before ? '+' : '-';
  return [name, words(before), words(after), change === words(0) ? change : `${sign}${change}`];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

const mostNamed = 50;

function named(ids: readonly RequestId[], what: string): string[] {
  if (ids.length === 0) return [];
  const rest = ids.length > mostNamed ? ` and ${inFigures(ids.length - mostNamed)} more` : '';
  return [`${count(ids.length, 'request')} ${what}: ${ids.slice(0, mostNamed).join(', ')}${rest}.`];
}
