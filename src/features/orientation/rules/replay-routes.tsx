import { facts } from '../../../domain/eligibility/facts.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import type { Rule } from '../model.ts';
import { valuesOf } from './answer-fields.tsx';
import { factsOfRule } from './facts-of-rule.ts';
import { readAnswers } from './read-answers.ts';
import { isOfRule, readMoment, versionOf } from './read-moment.ts';
import { ReplayPage } from './replay-page.tsx';
import { openRule } from './routes.tsx';

/** A decision done again: by the version that was in force at its moment, or by the one that its sheet says. */
export function replayRoutes(router: FeatureRouter): void {
  router.get('/:municipality/sportello/regole/:rule/rifai', async (c) => {
    const rule = await openRule(c);
    if (rule instanceof Response) return rule;
    const { ctx } = c.var;
    return c.html(<ReplayPage ctx={ctx} rule={rule} facts={everAsked(rule)} values={{ giorno: dateAt(ctx.now) }} />);
  });

  router.post('/:municipality/sportello/regole/:rule/rifai', async (c) => {
    const rule = await openRule(c);
    if (rule instanceof Response) return rule;
    const { ctx } = c.var;
    const t = messages(ctx.language).rules;
    const form = await readForm(c);
    if (!isOfRule(rule, form.text('versione'))) return c.notFound();
    const asked = everAsked(rule);
    const moment = readMoment(form.text('giorno'), form.text('ora'));
    const read = readAnswers(asked, form);
    if (moment.kind === 'wrong' || read.kind === 'wrong') {
      const errors = {
        ...(moment.kind === 'wrong' &&
          (moment.field === 'giorno' ? { giorno: t.dayNeeded } : { ora: t.replayHourWrong })),
        ...(read.kind === 'wrong' && Object.fromEntries(read.facts.map((fact) => [`x-${fact}`, t.answerWrong]))),
      };
      return c.html(<ReplayPage ctx={ctx} rule={rule} facts={asked} values={form.values} errors={errors} />, 422);
    }
    const replayed = {
      day: form.text('giorno'),
      answers: { ...read.answers, today: moment.day },
      ...versionOf(rule, moment, form.text('versione')),
    };
    const typed = { giorno: replayed.day, ora: form.text('ora'), versione: form.text('versione') };
    const values = { ...typed, ...valuesOf(ctx.language, read.answers) };
    return c.html(<ReplayPage ctx={ctx} rule={rule} facts={asked} values={values} replayed={replayed} />);
  });
}

function everAsked({ versions }: Rule) {
  const asked = new Set(versions.flatMap(({ text }) => (text === null ? [] : factsOfRule(text))));
  return facts.filter((fact) => fact !== 'today' && asked.has(fact));
}
