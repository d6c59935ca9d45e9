import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { experimentFor, experimentsFor } from '../course/open-experiment.ts';
import { definitionOf, indicators } from '../indicators/indicators.ts';
import type { Experiment, WholeExperiment } from '../model.ts';
import { mayReadExperiments } from '../policy.ts';
import { BasicsPage } from './basics-page.tsx';
import { beginFromChoice, readFirstFacts } from './begin-from-choice.ts';
import { DesignPage } from './design-page.tsx';
import { PlannedPage } from './indicators-page.tsx';
import { ListPage } from './list-page.tsx';
import { baseOf } from './part-page.tsx';
import { basicsOf, readBasics } from './read-basics.ts';
import { designOf, readDesign } from './read-design.ts';
import { readPlanned, without } from './read-planned.ts';
import { readArrow, readNode, readRemoval, type TheoryChange } from './read-theory.ts';
import { arrowValues, nodeValues, TheoryPage } from './theory-page.tsx';
import { beginExperiment, changePlan, type ChangeOutcome } from './write-plan.ts';

/** The experiment of the address for the city's own people, or the answer to who is not one of them. */
export async function openExperiment(c: PageContext): Promise<WholeExperiment | Response> {
  const { ctx } = c.var;
  if (!mayReadExperiments(ctx.actor)) return forbidden(c);
  const id = z.uuid().safeParse(c.req.param('experiment'));
  const whole = id.success ? await experimentFor(ctx, id.data) : undefined;
  return whole ?? c.notFound();
}

/** How often the plan had been changed when its form was opened. */
export function seenOf(form: FormFields): number {
  return Number(/^\d{1,9}$/.exec(form.text('letta'))?.[0] ?? '-1');
}

/** What follows a change: its page again, or where it was begun. */
function settled(
  c: PageContext,
  outcome: ChangeOutcome,
  experiment: Experiment,
  part: string,
): Response | Promise<Response> {
  const base = baseOf(c.var.ctx, experiment);
  if (outcome === 'denied') return forbidden(c);
  if (outcome === 'unknown') return c.notFound();
  if (outcome === 'changed') return c.redirect(part === '' ? base : `${base}/${part}`, 303);
  return c.redirect(outcome === 'meanwhile' ? `${base}/${part || 'piano'}?esito=nel-frattempo` : base, 303);
}

const meanwhile = (c: PageContext) => c.req.query('esito') === 'nel-frattempo';

/** Writing the plan of an experiment, part by part. */
export function planRoutes(router: FeatureRouter): void {
  const list = '/:municipality/laboratorio/sperimentazioni';
  const one = `${list}/:experiment`;

  router.get(list, async (c) => {
    const lines = await experimentsFor(c.var.ctx);
    return lines === undefined ? forbidden(c) : c.html(<ListPage ctx={c.var.ctx} lines={lines} />);
  });

  router.post(list, async (c) => {
    const { ctx } = c.var;
    const lines = await experimentsFor(ctx);
    if (lines === undefined) return forbidden(c);
    const form = await readForm(c);
    const title = form.text('titolo');
    const errors = { titolo: messages(ctx.language).experiments.titleNeeded };
    if (title === '' || title.length > 160)
      return c.html(<ListPage ctx={ctx} lines={lines} values={form.values} errors={errors} />, 422);
    const begun = await beginExperiment(ctx, title);
    return begun.kind === 'denied'
      ? forbidden(c)
      : c.redirect(`${ctx.links.to('/laboratorio/sperimentazioni')}/${begun.id}`, 303);
  });

  router.post(`${list}/da-scelta/:choice`, async (c) => {
    const { ctx } = c.var;
    const id = z.uuid().safeParse(c.req.param('choice'));
    if (!mayReadExperiments(ctx.actor)) return forbidden(c);
    if (!id.success) return c.notFound();
    const form = await readForm(c);
    const begun = await beginFromChoice(ctx, id.data, readFirstFacts(form.text('cluster'), form.text('direzione')));
    if (begun.kind === 'begun') return c.redirect(`${ctx.links.to('/laboratorio/sperimentazioni')}/${begun.id}`, 303);
    return begun.kind === 'denied' ? forbidden(c) : c.notFound();
  });

  router.get(`${one}/piano`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { experiment } = whole;
    return c.html(
      <BasicsPage
        ctx={c.var.ctx}
        experiment={experiment}
        values={basicsOf(experiment)}
        chosen={experiment.plan.dimensions}
        meanwhile={meanwhile(c)}
      />,
    );
  });

  router.post(`${one}/piano`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const { experiment } = whole;
    const form = await readForm(c);
    const basics = readBasics(form);
    if (basics === undefined) {
      const errors = { titolo: messages(ctx.language).experiments.titleNeeded };
      return c.html(
        <BasicsPage
          ctx={ctx}
          experiment={experiment}
          values={form.values}
          chosen={form.all('dimensioni')}
          errors={errors}
        />,
        422,
      );
    }
    return settled(c, await changePlan(ctx, experiment.id, seenOf(form), basics.change, basics.title), experiment, '');
  });

  router.get(`${one}/teoria`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { nodes, arrows } = whole.experiment.plan.theory;
    const values = {
      ...nodeValues(nodes.find(({ id }) => id === c.req.query('passo'))),
      ...arrowValues(arrows.find(({ id }) => id === c.req.query('freccia'))),
    };
    return c.html(
      <TheoryPage
        ctx={c.var.ctx}
        experiment={whole.experiment}
        all={await indicators(c.var.ctx)}
        values={values}
        meanwhile={meanwhile(c)}
      />,
    );
  });

  for (const part of ['passo', 'freccia', 'togli'] as const) {
    router.post(`${one}/teoria/${part}`, async (c) => {
      const whole = await openExperiment(c);
      if (whole instanceof Response) return whole;
      const { ctx } = c.var;
      const { experiment } = whole;
      const form = await readForm(c);
      const all = await indicators(ctx);
      const { theory } = experiment.plan;
      const reads: Readonly<Record<typeof part, () => TheoryChange>> = {
        passo: () => readNode(form),
        freccia: () => readArrow(form, theory, (code) => definitionOf(all, code) !== undefined),
        togli: () => ({ change: readRemoval(form) }),
      };
      const read = reads[part]();
      if ('wrong' in read) {
        const t = messages(ctx.language).experiments;
        const errors = Object.fromEntries(
          read.wrong.map((name) => [
            name,
            part === 'passo' ? t.nodeNeeded : name === 'prove' ? t.evidenceNeeded : t.arrowNeeded,
          ]),
        );
        return c.html(
          <TheoryPage ctx={ctx} experiment={experiment} all={all} values={form.values} errors={errors} />,
          422,
        );
      }
      const outcome = await changePlan(ctx, experiment.id, seenOf(form), (plan) => ({
        ...plan,
        theory: read.change(plan.theory),
      }));
      return settled(c, outcome, experiment, 'teoria');
    });
  }

  router.get(`${one}/indicatori`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    return c.html(
      <PlannedPage
        ctx={c.var.ctx}
        experiment={whole.experiment}
        all={await indicators(c.var.ctx)}
        meanwhile={meanwhile(c)}
      />,
    );
  });

  router.post(`${one}/indicatori`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const { experiment } = whole;
    const form = await readForm(c);
    const all = await indicators(ctx);
    const read = readPlanned(ctx, form, all);
    if ('errors' in read)
      return c.html(
        <PlannedPage ctx={ctx} experiment={experiment} all={all} values={form.values} errors={read.errors} />,
        422,
      );
    return settled(c, await changePlan(ctx, experiment.id, seenOf(form), read.change), experiment, 'indicatori');
  });

  router.post(`${one}/indicatori/togli`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const form = await readForm(c);
    const change = changePlan(c.var.ctx, whole.experiment.id, seenOf(form), (plan) => ({
      ...plan,
      indicators: without(plan, form.text('indicatore')),
    }));
    return settled(c, await change, whole.experiment, 'indicatori');
  });

  router.get(`${one}/disegno`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const all = await indicators(ctx);
    return c.html(
      <DesignPage
        ctx={ctx}
        experiment={whole.experiment}
        all={all}
        values={designOf(ctx, whole.experiment, all)}
        meanwhile={meanwhile(c)}
      />,
    );
  });

  router.post(`${one}/disegno`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const { experiment } = whole;
    const form = await readForm(c);
    const all = await indicators(ctx);
    const read = readDesign(ctx, form, all);
    if ('errors' in read)
      return c.html(
        <DesignPage ctx={ctx} experiment={experiment} all={all} values={form.values} errors={read.errors} />,
        422,
      );
    return settled(c, await changePlan(ctx, experiment.id, seenOf(form), read.change), experiment, '');
  });
}
