import type { ExperimentPlan } from './plan.ts';

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

export type Difference =
  | { readonly kind: 'hypothesis-changed' | 'stop-rule-changed'; readonly was: string; readonly is: string }
  | { readonly kind: 'cluster-changed' | 'direction-changed' | 'dimensions-changed' }
  | { readonly kind: 'node-added' | 'node-removed'; readonly text: string }
  | { readonly kind: 'node-changed'; readonly text: string; readonly was: string }
  | { readonly kind: 'arrow-added' | 'arrow-removed' | 'arrow-changed'; readonly from: string; readonly to: string }
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
    ...saidOtherwise(model, plan),
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
      return same ? [] : [{ kind: 'arrow-changed', ...ends }];
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

function saidOtherwise(model: ExperimentPlan, plan: ExperimentPlan): Difference[] {
  const [was, is] = [model.stopRule, plan.stopRule];
  const sameLimit = (['indicator', 'side', 'value', 'months'] as const).every(
    (part) => was.limit?.[part] === is.limit?.[part],
  );
  const differs: readonly (readonly [boolean, Difference])[] = [
    [model.hypothesis !== plan.hypothesis, { kind: 'hypothesis-changed', was: model.hypothesis, is: plan.hypothesis }],
    [model.cluster !== plan.cluster || model.ownCluster !== plan.ownCluster, { kind: 'cluster-changed' }],
    [model.direction !== plan.direction, { kind: 'direction-changed' }],
    [[...model.dimensions].sort().join() !== [...plan.dimensions].sort().join(), { kind: 'dimensions-changed' }],
    [was.text !== is.text || !sameLimit, { kind: 'stop-rule-changed', was: was.text, is: is.text }],
  ];
  return differs.filter(([does]) => does).map(([, difference]) => difference);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
