import type { PromisedPlan } from '../../../domain/outcomes/plan.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { definitionOf } from '../indicators/indicators.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { sayMonth, sayNumber } from '../indicators/say-value.ts';
import { sayDay } from '../plan/list-page.tsx';

/** What a plan promises, line by line: when and where it starts, how one tells, what of each indicator, when one stops. */
export function promiseRows(language: Language, plan: PromisedPlan, all: readonly IndicatorDefinition[]): string[] {
  const t = messages(language).experiments;
  const of = (label: string, value: string) => `${label}: ${value}`;
  return [
    of(t.startsOn, plan.startsOn === undefined ? t.notSaid : sayDay({ language }, plan.startsOn)),
    of(t.territory, plan.territories.length === 0 ? t.wholeCity : plan.territories.join(', ')),
    ...(plan.design === undefined
      ? []
      : [of(t.designLabel, sayDesign(language, plan.design)), ...startsOf(language, plan)]),
    ...promisesOf(language, plan, all),
    of(t.stopRule, [plan.stopRule.text, sayLimit(language, plan, all) ?? ''].filter((part) => part !== '').join(' ')),
  ];
}

export function sayDesign(language: Language, design: NonNullable<PromisedPlan['design']>): string {
  const t = messages(language).experiments;
  const from = sayMonth(language, design.from);
  return design.kind === 'before-and-after'
    ? t.designSays['before-and-after'](from)
    : t.designSays['staged-start'](design.starts.length, from);
}

/** When each quarter of a staged start begins: who moves one of them moves what is compared. */
function startsOf(language: Language, { design }: PromisedPlan): string[] {
  const t = messages(language).experiments;
  if (design?.kind !== 'staged-start') return [];
  return design.starts.map(({ territory, month }) =>
    month === undefined ? t.beginsNever(territory) : t.beginsIn(territory, sayMonth(language, month)),
  );
}

export function sayLimit(
  language: Language,
  { stopRule }: Pick<PromisedPlan, 'stopRule'>,
  all: readonly IndicatorDefinition[],
): string | undefined {
  const t = messages(language).experiments;
  const { limit } = stopRule;
  const definition = definitionOf(all, limit?.indicator ?? '');
  if (limit === undefined || definition === undefined) return undefined;
  return t.stopSays(
    definition.words[language].name,
    limit.side === 'below' ? t.below : t.above,
    sayNumber(language, definition, limit.value),
    limit.months,
  );
}

/** Of each indicator: from where, to where, by when. */
function promisesOf(
  language: Language,
  plan: Pick<PromisedPlan, 'indicators'>,
  all: readonly IndicatorDefinition[],
): string[] {
  const t = messages(language).experiments;
  return plan.indicators.map(({ code, baseline, target, by }) => {
    const definition = definitionOf(all, code);
    const say = (value: number) => (definition === undefined ? String(value) : sayNumber(language, definition, value));
    const name = definition?.words[language].name ?? code;
    return t.promise(
      name,
      baseline === undefined ? t.baselineUnknown : say(baseline),
      say(target),
      by === '' ? '–' : sayDay({ language }, by),
    );
  });
}
