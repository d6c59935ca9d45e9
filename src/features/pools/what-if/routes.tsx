import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import { findPlace } from '../../catalogue/public.ts';
import type { Ctx, FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayAskWhatIf } from '../policy.ts';
import { idParam } from '../staff/schema.ts';
import { AnswerPage } from './answer-page.tsx';
import { askOnceMore, askWhatIf } from './ask-what-if.ts';
import { readQuestion, type QuestionProblems } from './read-question.ts';
import { readWhatIfDesk, readWithAgain } from './read-what-ifs.ts';
import { emptyForm } from './what-if-form.tsx';
import { WhatIfPage } from './what-if-page.tsx';

/** What if, for who answers for the city's groups. */
export function whatIfRoutes(router: FeatureRouter): void {
  router.get('/:municipality/gruppi/e-se', async (c) => {
    const { ctx } = c.var;
    const desk = await readWhatIfDesk(ctx);
    if (desk === undefined) return forbidden(c);
    return c.html(<WhatIfPage ctx={ctx} desk={desk} form={emptyForm(desk, c.req.query('ricerca'))} />);
  });

  router.post('/:municipality/gruppi/e-se', async (c) => {
    const { ctx } = c.var;
    const desk = await readWhatIfDesk(ctx);
    if (desk === undefined) return forbidden(c);
    const form = await readForm(c);
    const reading = await readQuestion(form, async (text) => {
      const match = await findPlace(ctx, text);
      return match.kind === 'known' ? match.place : undefined;
    });
    const again = (errors: FieldErrors) =>
      c.html(<WhatIfPage ctx={ctx} desk={desk} form={form} errors={errors} />, 422);
    if (reading.kind === 'problems') return again(problemsInWords(ctx, reading.problems));
    const run = idParam.safeParse(form.text('run'));
    const { problems } = messages(ctx.language).pools.whatIf;
    if (!run.success) return again({ run: problems.run });
    const outcome = await askWhatIf(ctx, { runId: run.data, question: reading.question });
    switch (outcome.kind) {
      case 'denied':
        return forbidden(c);
      case 'no-run':
        return again({ run: problems.run });
      case 'too-many':
        return again({ run: problems.tooMany });
      case 'asked':
        return c.redirect(ctx.links.to(`/gruppi/e-se/${outcome.id}`), 303);
    }
  });

  router.get('/:municipality/gruppi/e-se/:id', async (c) => {
    const { ctx } = c.var;
    if (mayAskWhatIf(ctx.actor) === undefined) return forbidden(c);
    const id = idParam.safeParse(c.req.param('id'));
    const found = id.success ? await readWithAgain(ctx, id.data) : undefined;
    return found === undefined ? c.notFound() : c.html(<AnswerPage ctx={ctx} {...found} />);
  });

  router.post('/:municipality/gruppi/e-se/:id/rifai', async (c) => {
    const { ctx } = c.var;
    if (mayAskWhatIf(ctx.actor) === undefined) return forbidden(c);
    const id = idParam.safeParse(c.req.param('id'));
    const found = id.success ? await readWithAgain(ctx, id.data) : undefined;
    if (found === undefined) return c.notFound();
    const outcome = await askOnceMore(ctx, found.asked.id);
    switch (outcome.kind) {
      case 'denied':
        return forbidden(c);
      case 'asked':
        return c.redirect(ctx.links.to(`/gruppi/e-se/${outcome.id}`), 303);
      default:
        return c.html(<AnswerPage ctx={ctx} {...found} problem={outcome.kind} />, 422);
    }
  });
}

function problemsInWords({ language }: Ctx, problems: QuestionProblems): FieldErrors {
  const t = messages(language).pools.whatIf.problems;
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, t[problem]]));
}
