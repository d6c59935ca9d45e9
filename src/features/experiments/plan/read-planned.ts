import type { ExperimentPlan, PlannedIndicator } from '../../../domain/outcomes/plan.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { Ctx } from '../../context.ts';
import { definitionOf } from '../indicators/indicators.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { readTyped } from './typed-value.ts';

export type PlannedChange =
  { readonly change: (plan: ExperimentPlan) => ExperimentPlan } | { readonly errors: Readonly<Record<string, string>> };

/** Reads an indicator with its starting point and target; one that is there already is replaced. */
export function readPlanned(ctx: Ctx, form: FormFields, all: readonly IndicatorDefinition[]): PlannedChange {
  const t = messages(ctx.language).experiments;
  const definition = definitionOf(all, form.text('indicatore'));
  if (definition === undefined) return { errors: { indicatore: t.indicatorNeeded } };
  const target = readTyped(definition, form.text('obiettivo'));
  const baseline = form.text('partenza') === '' ? undefined : readTyped(definition, form.text('partenza'));
  const baselineWrong = form.text('partenza') !== '' && baseline === undefined;
  const by = form.text('entro');
  if (target === undefined || baselineWrong || readDay(by) === undefined) {
    return {
      errors: {
        ...(baselineWrong ? { partenza: t.targetNeeded } : {}),
        ...(target === undefined ? { obiettivo: t.targetNeeded } : {}),
        ...(readDay(by) === undefined ? { entro: t.dayNeeded } : {}),
      },
    };
  }
  const known = baseline === undefined ? {} : { baseline };
  const planned: PlannedIndicator = {
    code: definition.code,
    version: definition.version,
    ...known,
    baselineSource: form.text('fonte').slice(0, 300),
    target,
    by,
  };
  return { change: (plan) => ({ ...plan, indicators: [...without(plan, planned.code), planned] }) };
}

export function without({ indicators }: ExperimentPlan, code: string): PlannedIndicator[] {
  return indicators.filter((one) => one.code !== code);
}
