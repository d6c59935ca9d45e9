import type { ExperimentPlan } from './plan.ts';
import type { Strength } from './theory-of-change.ts';

/** The parts of a sheet that people write, in the order in which they are read. */
export const sheetParts = ['need', 'conditions', 'people', 'costs', 'documents', 'results', 'failed', 'adapt'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** An experiment written so that another city can start from it. */
export interface ModelSheet {
  readonly title: string;
  readonly parts: Readonly<Record<SheetPart, string>>;
  /** What is copied: steps, theory of change, indicators, direction and dimensions. */
  readonly plan: ExperimentPlan;
}

/** Parts that nobody has written yet: a sheet is published whole, and what failed is a part of it. */
export function missingParts({ parts }: Pick<ModelSheet, 'parts'>): SheetPart[] {
  return sheetParts.filter((part) => parts[part].trim() === '');
}

/** The plan that another city begins from: the theory, the indicators and the steps, without places, dates, baselines and starts, which are its own. */
export function planFromModel(plan: ExperimentPlan): ExperimentPlan {
  return {
    ...plan,
    territories: [],
    indicators: plan.indicators.map(({ code, version, target }) => ({
      code,
      version,
      target,
      baselineSource: '',
      by: '',
    })),
    stopRule: { text: plan.stopRule.text, limit: plan.stopRule.limit },
    design: undefined,
    startsOn: undefined,
  };
}

/** As many lines of a sheet are offered as things to prepare. */
const mostPreparations = 20;

/** Forms and documents that a sheet names, one a line, without the marks of a list: what whoever starts from it has to prepare. */
export function preparationsOf({ parts }: Pick<ModelSheet, 'parts'>): string[] {
  const lines = parts.documents.split(/[\n;]+/).map((line) => line.replace(/^\s*(?:[-–•*]|\d+[.)])\s*/, '').trim());
  return [...new Set(lines)]
    .filter((line) => line !== '')
    .slice(0, mostPreparations)
    .map((line) => line.slice(0, 180));
}

/** What a plan says as a whole, and a city may change of a model. */
export const planParts = ['hypothesis', 'cluster', 'direction', 'dimensions', 'stop-rule'] as const;
export type PlanPart = (typeof planParts)[number];
export type PlanInParts = Pick<
  ExperimentPlan,
  'hypothesis' | 'cluster' | 'ownCluster' | 'direction' | 'dimensions' | 'stopRule'
>;

export type Difference =
  | { readonly kind: 'part-changed'; readonly part: PlanPart; readonly was: PlanInParts; readonly is: PlanInParts }
  | { readonly kind: 'node-added' | 'node-removed'; readonly text: string }
  | { readonly kind: 'node-changed'; readonly text: string; readonly was: string }
  | { readonly kind: 'arrow-added' | 'arrow-removed'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'arrow-changed';
      readonly from: string;
      readonly to: string;
      /** Where what one knows of it is another. */
      readonly strength?: { readonly was: Strength; readonly is: Strength };
    }
  | { readonly kind: 'indicator-added' | 'indicator-removed'; readonly indicator: string }
  | { readonly kind: 'target-changed'; readonly indicator: string; readonly was: number; readonly is: number }
  | { readonly kind: 'step-added' | 'step-removed'; readonly text: string };

/** How a plan differs from the model that it began from: what its city adapted. Places, dates and starting points are its own from the beginning. */
export function differencesFrom(model: ExperimentPlan, plan: ExperimentPlan): Difference[] {
  const [was, is] = [byId(model.theory.nodes), byId(plan.theory.nodes)];
  const textOf = (id: string) => (is.get(id) ?? was.get(id))?.text ?? id;
  const [wasArrow, isArrow] = [byId(model.theory.arrows), byId(plan.theory.arrows)];
  const [wasPlanned, isPlanned] = [
    new Map(model.indicators.map((one) => [one.code, one])),
    new Map(plan.indicators.map((one) => [one.code, one])),
  ];
  return [
    ...planParts
      .filter((part) => JSON.stringify(partOf(model, part)) !== JSON.stringify(partOf(plan, part)))
      .map((part): Difference => ({ kind: 'part-changed', part, was: inParts(model), is: inParts(plan) })),
    ...[...is.values()].flatMap((node): Difference[] => {
      const before = was.get(node.id);
      if (before === undefined) return [{ kind: 'node-added', text: node.text }];
      return before.text === node.text && before.kind === node.kind
        ? []
        : [{ kind: 'node-changed', text: node.text, was: before.text }];
    }),
    ...[...was.values()]
      .filter(({ id }) => !is.has(id))
      .map(({ text }): Difference => ({ kind: 'node-removed', text })),
    ...[...isArrow.values()].flatMap((arrow): Difference[] => {
      const before = wasArrow.get(arrow.id);
      const ends = { from: textOf(arrow.from), to: textOf(arrow.to) };
      if (before === undefined) return [{ kind: 'arrow-added', ...ends }];
      const same = (['from', 'to', 'assumption', 'evidence', 'strength', 'indicator'] as const).every(
        (key) => before[key] === arrow[key],
      );
      if (same) return [];
      const strength =
        before.strength === arrow.strength ? {} : { strength: { was: before.strength, is: arrow.strength } };
      return [{ kind: 'arrow-changed', ...ends, ...strength }];
    }),
    ...[...wasArrow.values()]
      .filter(({ id }) => !isArrow.has(id))
      .map((arrow): Difference => ({ kind: 'arrow-removed', from: textOf(arrow.from), to: textOf(arrow.to) })),
    ...[...isPlanned.values()].flatMap((one): Difference[] => {
      const before = wasPlanned.get(one.code);
      if (before === undefined) return [{ kind: 'indicator-added', indicator: one.code }];
      return before.target === one.target
        ? []
        : [{ kind: 'target-changed', indicator: one.code, was: before.target, is: one.target }];
    }),
    ...[...wasPlanned.keys()]
      .filter((code) => !isPlanned.has(code))
      .map((indicator): Difference => ({ kind: 'indicator-removed', indicator })),
    ...plan.steps
      .filter((text) => !model.steps.includes(text))
      .map((text): Difference => ({ kind: 'step-added', text })),
    ...model.steps
      .filter((text) => !plan.steps.includes(text))
      .map((text): Difference => ({ kind: 'step-removed', text })),
  ];
}

function inParts({ hypothesis, cluster, ownCluster, direction, dimensions, stopRule }: ExperimentPlan): PlanInParts {
  return { hypothesis, cluster, ownCluster, direction, dimensions, stopRule };
}

/** As something to compare: the order of dimensions says nothing. */
function partOf({ hypothesis, cluster, ownCluster, direction, dimensions, stopRule }: PlanInParts, part: PlanPart) {
  const { text, limit } = stopRule;
  switch (part) {
    case 'hypothesis':
      return hypothesis;
    case 'cluster':
      return [cluster, cluster === 'other' ? ownCluster : ''];
    case 'direction':
      return [direction];
    case 'dimensions':
      return [...dimensions].sort();
    case 'stop-rule':
      return [text, limit && [limit.indicator, limit.side, limit.value, limit.months]];
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
