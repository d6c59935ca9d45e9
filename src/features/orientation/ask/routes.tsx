import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { SessionCookies } from '../../../platform/http/session-cookie.ts';
import { renderPdf } from '../../../platform/pdf/render-pdf.ts';
import { listServices } from '../../catalogue/public.ts';
import type { Ctx, FeatureRouter } from '../../context.ts';
import { startDraft, worksAtDesk } from '../../requests/public.ts';
import { findAnswers, questionFor, type Findings } from './find-answers.ts';
import { followAnswer } from './follow-answer.ts';
import { prefillOf } from './prefill-of.ts';
import { QuestionPage } from './question-page.tsx';
import { resultsDocument } from './results-document.ts';
import { ResultsPage } from './results-page.tsx';
import { StartPage } from './start-page.tsx';
import { readState, type State } from './state.ts';

/** After so many questions the results come, with a way to go on. */
const mostQuestions = 8;

/** The residents' way. Answers travel in forms alone, so its pages answer to a POST themselves. */
export function askRoutes(router: FeatureRouter, { listCookies }: { readonly listCookies: SessionCookies }): void {
  router.get('/:municipality/scopri', (c) => c.html(<StartPage ctx={c.var.ctx} />));

  router.post('/:municipality/scopri', async (c) => {
    const { ctx } = c.var;
    const form = await readForm(c);
    const step = followAnswer(readState(form), form);
    const { state } = step;
    if (step.kind === 'start') return c.html(<StartPage ctx={ctx} chosen={state.topics} />);
    if (step.kind === 'again')
      return c.html(
        <QuestionPage ctx={ctx} state={state} fact={step.fact} refused={step.refused} />,
        step.refused === undefined ? 200 : 422,
      );
    const goesOn = step.kind === 'on' && (state.asked.length < mostQuestions || form.text('azione') === 'continua');
    const question = goesOn ? await questionFor(ctx, state) : undefined;
    return question === undefined
      ? c.html(await resultsPage(ctx, state, form.text('azione') === 'tutte'))
      : c.html(<QuestionPage ctx={ctx} state={state} fact={question.fact} asks={question.asks} />);
  });

  router.post('/:municipality/scopri/lista', async (c) => {
    const { ctx } = c.var;
    const state = readState(await readForm(c));
    const gathered = await listServices(ctx, toList(await findAnswers(ctx, state)));
    if (gathered.outcome === 'no-service') return c.html(await resultsPage(ctx, state));
    listCookies.write(c, ctx.municipality.slug, gathered.token);
    return c.redirect(ctx.links.to(`/liste/${gathered.token}`), 303);
  });

  router.post('/:municipality/scopri/foglio', async (c) => {
    const { ctx } = c.var;
    const state = readState(await readForm(c));
    const document = resultsDocument(ctx, state, await findAnswers(ctx, state));
    return c.body(new Uint8Array(await renderPdf(document)), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${messages(ctx.language).orientation.paperName}"`,
      'Content-Language': ctx.language,
    });
  });

  router.post('/:municipality/scopri/chiedi', async (c) => {
    const { ctx } = c.var;
    const state = readState(await readForm(c));
    // At the desk somebody is in front of whoever answers.
    const channel = worksAtDesk(ctx.actor) ? 'desk' : 'web';
    const token = await startDraft(ctx, { channel, answers: prefillOf(state) });
    return c.redirect(ctx.links.to(token === undefined ? '/chiedi' : `/chiedi/${token}/aiuto`), 303);
  });
}

async function resultsPage(ctx: Ctx, state: State, whole = false) {
  return <ResultsPage ctx={ctx} state={state} findings={await findAnswers(ctx, state)} whole={whole} />;
}

/** What may be for them, sure or not, then what asks for nothing. */
function toList({ answered, aged, open }: Findings): string[] {
  const order = { yes: 0, 'not-known': 1, no: 2 } as const;
  const some = answered
    .filter(({ outcome }) => outcome !== 'no')
    .toSorted((a, b) => order[a.outcome] - order[b.outcome]);
  return [
    ...some.map(({ rule }) => rule.serviceId),
    ...[...aged.map(({ entry }) => entry), ...open].map(({ serviceId }) => serviceId),
  ];
}
