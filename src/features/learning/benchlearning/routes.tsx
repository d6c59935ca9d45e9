import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { submissionKeyName, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { definitionOf, indicators, sayMonth } from '../../experiments/public.ts';
import { forbidden } from '../../forbidden.tsx';
import { idField, readMeetingForm } from '../meetings/schema.ts';
import { errorsOf } from '../meetings/routes.tsx';
import { partiesToMeet } from '../meetings/parties-to-meet.ts';
import { learningLink } from '../parties.ts';
import { learningPlaces, ofACity, ofTheLab } from '../places.ts';
import { mayAsk, mayKeepContext } from '../policy.ts';
import {
  acceptQuestion,
  askCity,
  declineQuestion,
  listQuestions,
  openQuestion,
  tellOutcome,
  type AskOutcome,
} from './ask-city.ts';
import { compareCities, type AskedComparison } from './compare-cities.ts';
import { ComparisonAgainPage } from './comparison-again-page.tsx';
import { comparisonAgain } from './comparison-again.ts';
import { ComparisonPage } from './comparison-page.tsx';
import { ContextPage } from './context-page.tsx';
import { importContext } from './keep-context.ts';
import { adoptions } from './model.ts';
import { AskPage, QuestionListPage, QuestionPage } from './question-pages.tsx';

const monthField = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const codeField = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);

/** Cities side by side with those like them, and the door to ask one. */
export function benchlearningRoutes(router: FeatureRouter): void {
  for (const place of learningPlaces(router)) {
    const base = `${place}/confronto`;
    router.get(base, async (c) => {
      const { ctx } = c.var;
      const comparison = await compareCities(ctx, askedBy(c));
      return comparison === undefined ? c.notFound() : c.html(<ComparisonPage ctx={ctx} comparison={comparison} />);
    });
    router.get(`${base}/conto`, async (c) => {
      const { ctx } = c.var;
      const found = await comparisonAgain(ctx, askedBy(c));
      return found === undefined ? c.notFound() : c.html(<ComparisonAgainPage ctx={ctx} found={found} />);
    });
    router.get(`${base}/domande`, async (c) => {
      const questions = await listQuestions(c.var.ctx);
      return questions === undefined
        ? forbidden(c)
        : c.html(<QuestionListPage ctx={c.var.ctx} questions={questions} />);
    });
    router.get(`${base}/domande/:id`, (c) => showQuestion(c, { saved: c.req.query('fatto') !== undefined }));
    router.post(`${base}/domande/:id/risposta`, saveAnswer);
    router.post(`${base}/domande/:id/esito`, saveOutcome);
  }
  router.get(`${ofTheLab}/confronto/contesto`, (c) =>
    mayKeepContext(c.var.ctx) === undefined ? forbidden(c) : c.html(<ContextPage ctx={c.var.ctx} />),
  );
  router.post(`${ofTheLab}/confronto/contesto`, saveContext);
  router.get(`${ofACity}/confronto/chiedi`, showAsk);
  router.post(`${ofACity}/confronto/chiedi`, saveAsk);
}

function askedBy(c: PageContext): AskedComparison {
  return {
    city: c.req.query('citta'),
    indicator: c.req.query('indicatore'),
    month: monthOf(c.req.query('mese')) ?? undefined,
    everyCity: c.req.query('tutte') !== undefined,
  };
}

function monthOf(text: string | undefined): string | null {
  const month = monthField.safeParse(text).data;
  return month === undefined ? null : `${month}-01`;
}

async function saveContext(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const t = messages(ctx.language).benchlearning;
  const typed = (await readForm(c)).text('righe');
  const outcome = await importContext(ctx, typed);
  if (outcome.kind === 'denied') return forbidden(c);
  if (outcome.kind === 'kept') return c.html(<ContextPage ctx={ctx} news={t.contextKept(outcome.figures)} />);
  const righe = outcome.lines
    .slice(0, 10)
    .map(({ line, problem }) => t.contextLine(line, t.contextProblems[problem]))
    .join(' ');
  return c.html(<ContextPage ctx={ctx} typed={typed} errors={{ righe }} />, 422);
}

/** "Persone mai incontrate prima, ottobre 2026": what a question is about. */
async function aboutOf(ctx: Ctx, indicator: string, month: string | null): Promise<string> {
  const name = definitionOf(await indicators(ctx), indicator)?.words[ctx.language].name ?? indicator;
  return month === null ? name : messages(ctx.language).benchlearning.figuresTitle(name, sayMonth(ctx.language, month));
}

async function showAsk(c: PageContext): Promise<Response> {
  const typed = {
    citta: c.req.query('citta') ?? '',
    indicatore: c.req.query('indicatore') ?? '',
    mese: c.req.query('mese') ?? '',
  };
  return askPage(c, typed, c.var.ctx.newId(), undefined);
}

async function askPage(
  c: PageContext,
  typed: Readonly<Record<string, string>>,
  key: string,
  errors: FieldErrors | undefined,
): Promise<Response> {
  const { ctx } = c.var;
  if (mayAsk(ctx) === undefined) return forbidden(c);
  const parties = await partiesToMeet(ctx);
  const city = parties?.find(({ slug, kind }) => slug === typed['citta'] && kind === 'municipality');
  const indicator = codeField.safeParse(typed['indicatore']).data;
  if (city === undefined || indicator === undefined || city.tenantId === ctx.municipality.tenantId) return c.notFound();
  const about = await aboutOf(ctx, indicator, monthOf(typed['mese']));
  const page = <AskPage {...{ ctx, about, typed, errors }} city={city.name} submissionKey={key} />;
  return c.html(page, errors === undefined ? 200 : 422);
}

async function saveAsk(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const form = await readForm(c);
  const key = idField.safeParse(form.text(submissionKeyName)).data ?? ctx.newId();
  const text = form.text('domanda');
  const t = messages(ctx.language).meetings.problems;
  const problem = text === '' ? t.missing : text.length > 2000 ? t['too-long'] : undefined;
  if (problem !== undefined) return askPage(c, form.values, key, { domanda: problem });
  const indicator = codeField.safeParse(form.text('indicatore')).data;
  if (indicator === undefined) return c.notFound();
  return answer(
    c,
    await askCity(ctx, { to: form.text('citta'), indicator, month: monthOf(form.text('mese')), text, id: key }),
  );
}

async function showQuestion(
  c: PageContext,
  shown: { readonly saved?: boolean; readonly errors?: FieldErrors; readonly typed?: Readonly<Record<string, string>> },
): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  const opened = id === undefined ? undefined : await openQuestion(ctx, id);
  if (opened === undefined) return c.notFound();
  const about = await aboutOf(ctx, opened.question.indicator, opened.question.month);
  const page = <QuestionPage {...{ ctx, opened, about, ...shown }} maySpeak={mayAsk(ctx) !== undefined} />;
  return c.html(page, shown.errors === undefined ? 200 : 422);
}

async function saveAnswer(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  if (id === undefined || (await openQuestion(ctx, id)) === undefined) return c.notFound();
  const form = await readForm(c);
  const t = messages(ctx.language).meetings.problems;
  if (form.text('risposta') !== 'accepted') {
    const words = form.text('parole');
    const problem = words === '' ? t.missing : words.length > 2000 ? t['too-long'] : undefined;
    if (problem !== undefined) return showQuestion(c, { errors: { parole: problem }, typed: form.values });
    return answer(c, await declineQuestion(ctx, id, words));
  }
  const fixed: Readonly<Record<string, string>> = {
    tipo: 'city-day',
    visto: 'parties',
    stato: 'planned',
    posti: '',
    fonte: '',
    ordine: '',
  };
  const read = readMeetingForm({ text: (name) => fixed[name] ?? form.text(name) }, []);
  if ('problems' in read) return showQuestion(c, { errors: errorsOf(ctx, read.problems), typed: form.values });
  return answer(c, await acceptQuestion(ctx, id, { text: null, meeting: read.value }));
}

async function saveOutcome(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  if (id === undefined || (await openQuestion(ctx, id)) === undefined) return c.notFound();
  const form = await readForm(c);
  const t = messages(ctx.language).meetings.problems;
  const adopted = adoptions.find((one) => one === form.text('adottato'));
  const [model, text] = [form.text('modello'), form.text('cambiato')];
  const errors: FieldErrors = {
    ...(adopted === undefined && { adottato: t.missing }),
    ...(model.length > 200 && { modello: t['too-long'] }),
    ...((text === '' || text.length > 2000) && { cambiato: text === '' ? t.missing : t['too-long'] }),
  };
  if (adopted === undefined || Object.keys(errors).length > 0) return showQuestion(c, { errors, typed: form.values });
  const modelId = form.text('adozione') === '' ? null : idField.safeParse(form.text('adozione')).data;
  if (modelId === undefined) return c.notFound();
  const open = form.text('tutti') !== '';
  return answer(c, await tellOutcome(ctx, id, { adopted, model: model === '' ? null : model, modelId, text, open }));
}

function answer(c: PageContext, outcome: AskOutcome): Response | Promise<Response> {
  if (outcome.kind === 'denied') return forbidden(c);
  if (outcome.kind !== 'done') return c.notFound();
  return c.redirect(`${learningLink(c.var.ctx, `/confronto/domande/${outcome.id}`)}?fatto=1`, 303);
}
