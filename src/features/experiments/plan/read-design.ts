import type { Design, ExperimentPlan, StopRule } from '../../../domain/outcomes/plan.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { Ctx } from '../../context.ts';
import { definitionOf } from '../indicators/indicators.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { readMonth } from '../indicators/months.ts';
import type { Experiment } from '../model.ts';
import { linesOf } from './read-basics.ts';
import type { PlannedChange } from './read-planned.ts';
import { readTyped, writeTyped } from './typed-value.ts';

/** Reads start, design and stop rule; what is wrong by field otherwise. */
export function readDesign(ctx: Ctx, form: FormFields, all: readonly IndicatorDefinition[]): PlannedChange {
  const t = messages(ctx.language).experiments;
  const startsOn = form.text('inizio');
  const from = readMonth(form.text('da'));
  const kind = form.text('disegno');
  const starts = readStarts(form.text('scaglioni'));
  const limit = readLimit(form, all);
  const stop = form.text('stop');
  const staged = kind === 'staged-start';
  const errors = {
    ...(readDay(startsOn) === undefined ? { inizio: t.dayNeeded } : {}),
    ...(staged || kind === 'before-and-after' ? {} : { disegno: t.designNeeded }),
    ...(from === undefined ? { da: t.monthNeeded } : {}),
    ...(staged && (starts === undefined || starts.length < 2) ? { scaglioni: t.startsNeeded } : {}),
    ...(stop === '' ? { stop: t.noteNeeded } : {}),
    ...(limit === 'wrong' ? { 'stop-valore': t.stopLimitNeeded } : {}),
  };
  if (Object.keys(errors).length > 0 || from === undefined || limit === 'wrong') return { errors };
  const design: Design = staged
    ? { kind: 'staged-start', from, starts: starts ?? [] }
    : { kind: 'before-and-after', from };
  const stopRule: StopRule = { text: stop.slice(0, 1000), ...(limit === undefined ? {} : { limit }) };
  return { change: (plan: ExperimentPlan) => ({ ...plan, startsOn, design, stopRule }) };
}

function readStarts(text: string): { territory: string; month?: string }[] | undefined {
  const read = linesOf(text, 60, 140).map((line) => {
    const [, territory = '', typed] = /^(.*?)(?:\s+(\d{4}-\d\d))?$/.exec(line) ?? [];
    const month = typed === undefined ? undefined : readMonth(typed);
    if (territory === '' || (typed !== undefined && month === undefined)) return undefined;
    return month === undefined ? { territory } : { territory, month };
  });
  return read.every((one) => one !== undefined) ? read : undefined;
}

function readLimit(form: FormFields, all: readonly IndicatorDefinition[]): StopRule['limit'] | 'wrong' {
  const indicator = form.text('stop-indicatore');
  if (indicator === '') return undefined;
  const definition = definitionOf(all, indicator);
  const value = definition && readTyped(definition, form.text('stop-valore'));
  const months = /^\d{1,2}$/.test(form.text('stop-mesi')) ? Number(form.text('stop-mesi')) : 0;
  const side = form.text('stop-lato');
  if (value === undefined || months < 1 || months > 24 || (side !== 'below' && side !== 'above')) return 'wrong';
  return { indicator, side, value, months };
}

/** What the form shows of a plan. */
export function designOf(
  ctx: Ctx,
  { plan }: Experiment,
  all: readonly IndicatorDefinition[],
): Readonly<Record<string, string>> {
  const { design, stopRule, startsOn } = plan;
  const staged =
    design?.kind === 'staged-start'
      ? design.starts
      : plan.territories.map((territory) => ({ territory, month: undefined }));
  const { limit } = stopRule;
  const definition = definitionOf(all, limit?.indicator ?? '');
  return {
    inizio: startsOn ?? '',
    disegno: design?.kind ?? '',
    da: design?.from.slice(0, 7) ?? '',
    scaglioni: staged
      .map(({ territory, month }) => (month === undefined ? territory : `${territory} ${month.slice(0, 7)}`))
      .join('\n'),
    stop: stopRule.text,
    ...(limit !== undefined && {
      'stop-indicatore': limit.indicator,
      'stop-lato': limit.side,
      'stop-valore': definition === undefined ? '' : writeTyped(ctx.language, definition, limit.value),
      'stop-mesi': String(limit.months),
    }),
  };
}
