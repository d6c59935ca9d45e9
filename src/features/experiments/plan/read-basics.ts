import { dimensions, directions, planClusters, type ExperimentPlan } from '../../../domain/outcomes/plan.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { Experiment } from '../model.ts';

export interface Basics {
  readonly title: string;
  readonly change: (plan: ExperimentPlan) => ExperimentPlan;
}

/** Reads the first part of a plan; undefined where its title is missing or too long. Everything else may wait until it is registered. */
export function readBasics(form: FormFields): Basics | undefined {
  const title = form.text('titolo');
  if (title === '' || title.length > 160) return undefined;
  const chosen = form.all('dimensioni');
  const part = {
    hypothesis: form.text('ipotesi').slice(0, 2000),
    cluster: planClusters.find((one) => one === form.text('cluster')),
    ownCluster: form.text('altro').slice(0, 200),
    territories: linesOf(form.text('quartieri'), 60, 120),
    direction: directions.find((one) => one === form.text('direzione')),
    dimensions: dimensions.filter((one) => chosen.includes(one)),
    steps: linesOf(form.text('passi'), 40, 300),
  };
  return { title, change: (plan) => ({ ...plan, ...part }) };
}

/** What the form shows of a plan. */
export function basicsOf({ title, plan }: Experiment): Readonly<Record<string, string>> {
  return {
    titolo: title,
    ipotesi: plan.hypothesis,
    cluster: plan.cluster ?? '',
    altro: plan.ownCluster,
    quartieri: plan.territories.join('\n'),
    direzione: plan.direction ?? '',
    passi: plan.steps.join('\n'),
  };
}

/** The lines of a text that say something, each once. */
export function linesOf(text: string, most: number, longest: number): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim().slice(0, longest));
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, most);
}
