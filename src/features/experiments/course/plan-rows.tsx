import type { ExperimentPlan } from '../../../domain/outcomes/plan.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import type { SummaryRow } from '../../../ui/index.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { sayDay } from '../plan/list-page.tsx';
import { sayDesign, sayLimit } from './promise-rows.ts';

/** What a plan says, row by row; what is not written yet says so. */
export function planRows(language: Language, plan: ExperimentPlan, all: readonly IndicatorDefinition[]): SummaryRow[] {
  const t = messages(language).experiments;
  const said = (text: string | undefined) => (text === undefined || text === '' ? t.notSaid : text);
  const list = (items: readonly string[]) =>
    items.length === 0 ? (
      t.notSaid
    ) : (
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    );
  return [
    { label: t.hypothesis, value: said(plan.hypothesis) },
    {
      label: t.cluster,
      value: said(plan.cluster === 'other' ? plan.ownCluster : plan.cluster && t.clusters[plan.cluster]),
    },
    { label: t.territory, value: plan.territories.length === 0 ? t.wholeCity : plan.territories.join(', ') },
    { label: t.direction, value: said(plan.direction && t.directions[plan.direction]) },
    { label: t.dimensions, value: list(plan.dimensions.map((one) => t.dimensionNames[one])) },
    { label: t.steps, value: list(plan.steps) },
    { label: t.startsOn, value: plan.startsOn === undefined ? t.notSaid : sayDay({ language }, plan.startsOn) },
    { label: t.designLabel, value: plan.design === undefined ? t.notSaid : sayDesign(language, plan.design) },
    {
      label: t.stopRule,
      value: said([plan.stopRule.text, sayLimit(language, plan, all) ?? ''].filter((part) => part !== '').join(' ')),
    },
  ];
}
