import { aspects, listQuestions } from '../../../domain/change/questionnaire.ts';
import { readAnswer, readyField, type AnswerProblems } from '../../../domain/change/answer.ts';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { submissionKeyName, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { learningLink } from '../parties.ts';
import { ofACity, ofTheLab } from '../places.ts';
import { AcrossPage } from './across-page.tsx';
import { changeAgainRoutes } from './again-routes.tsx';
import { AnswerEndPage, AnswerPage } from './answer-page.tsx';
import { answerRound, openForm } from './answer-round.ts';
import { closeRound, isOver, makeLinks } from './keep-round.ts';
import { RoundLinksPage } from './links-page.tsx';
import { RoundListPage } from './list-page.tsx';
import { openRoundRoutes } from './open-routes.tsx';
import { readAcross } from './read-across.ts';
import { readBetween } from './read-between.ts';
import { listRounds, readRound } from './read-rounds.ts';
import { RoundPage } from './round-page.tsx';
import { TellRoundPage } from './tell-page.tsx';
import { prepareTelling, tellRound } from './tell-round.ts';
import { whatHappenedIn } from './what-happened.ts';

/** How the change goes: a city's rounds, the form that needs no account, and what cities told one another. Where these pages stand, `learningPlaces` says. */
export function changeRoutes(router: FeatureRouter): void {
  const base = `${ofACity}/cambiamento`;
  changeAgainRoutes(router);
  router.get(`${ofTheLab}/cambiamento`, async (c) => {
    const { ctx } = c.var;
    return c.html(<AcrossPage ctx={ctx} view={await readAcross(ctx, c.req.query('semestre'))} />);
  });
  router.get(base, async (c) => {
    const list = await listRounds(c.var.ctx);
    return list === undefined ? forbidden(c) : c.html(<RoundListPage ctx={c.var.ctx} list={list} />);
  });
  openRoundRoutes(router);
  router.get(`${base}/rispondi/grazie`, (c) => c.html(<AnswerEndPage ctx={c.var.ctx} end="thanks" />));
  router.get(`${base}/rispondi/:token`, async (c) => answerPage(c, { key: c.var.ctx.newId() }));
  router.post(`${base}/rispondi/:token`, saveAnswer);
  router.get(`${base}/:giro`, showRound);
  router.post(`${base}/:giro/link`, async (c) => {
    const { ctx } = c.var;
    const made = await makeLinks(ctx, halfOf(c));
    if (made.kind === 'denied') return forbidden(c);
    if (made.kind === 'unknown') return c.notFound();
    if (made.kind !== 'made') return toRound(c);
    return c.html(<RoundLinksPage ctx={ctx} round={made.round} bodies={made.bodies} links={made.links} />);
  });
  router.post(`${base}/:giro/chiudi`, async (c) => {
    const outcome = await closeRound(c.var.ctx, halfOf(c));
    if (outcome === 'denied') return forbidden(c);
    return outcome === 'unknown' ? c.notFound() : toRound(c, 'chiuso');
  });
  router.get(`${base}/:giro/pubblica`, async (c) => {
    const { ctx } = c.var;
    const prepared = await prepareTelling(ctx, halfOf(c));
    if (prepared.kind === 'denied') return forbidden(c);
    if (prepared.kind === 'unknown') return c.notFound();
    return prepared.kind === 'ready' ? c.html(<TellRoundPage ctx={ctx} telling={prepared.telling} />) : toRound(c);
  });
  router.post(`${base}/:giro/pubblica`, async (c) => {
    const form = await readForm(c);
    const chosen = form.all('parole').flatMap((place) => (/^\d{1,4}$/.test(place) ? [Number(place)] : []));
    const outcome = await tellRound(c.var.ctx, halfOf(c), chosen);
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'unknown') return c.notFound();
    return outcome === 'told' ? toRound(c, 'pubblicato') : toRound(c);
  });
}

function halfOf(c: PageContext): string {
  return c.req.param('giro') ?? '';
}

function toRound(c: PageContext, done?: 'chiuso' | 'pubblicato'): Response {
  const round = learningLink(c.var.ctx, `/cambiamento/${halfOf(c)}`);
  return c.redirect(done === undefined ? round : `${round}?fatto=${done}`, 303);
}

async function showRound(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  if ((await listRounds(ctx)) === undefined) return forbidden(c);
  const reading = await readRound(ctx, halfOf(c));
  if (reading === undefined) return c.notFound();
  const t = messages(ctx.language).change;
  const news = { chiuso: t.closed, pubblicato: t.told }[c.req.query('fatto') ?? ''];
  const happened = await whatHappenedIn(ctx, reading.round.halfYear);
  const between = reading.moved && (await readBetween(ctx, reading.round, reading.before));
  return c.html(<RoundPage {...{ ctx, reading, happened, between, news }} />);
}

async function answerPage(
  c: PageContext,
  shown: {
    readonly key: string;
    readonly typed?: Readonly<Record<string, string>>;
    readonly picked?: Readonly<Record<string, readonly string[]>>;
    readonly errors?: FieldErrors;
  },
): Promise<Response> {
  const { ctx } = c.var;
  const token = c.req.param('token') ?? '';
  const found = await openForm(ctx, token);
  if (found === undefined) return c.notFound();
  if (isOver(found.round, ctx.now)) return c.html(<AnswerEndPage ctx={ctx} end="over" />);
  const { key, ...rest } = shown;
  const page = <AnswerPage ctx={ctx} found={found} token={token} submissionKey={key} {...rest} />;
  return c.html(page, shown.errors === undefined ? 200 : 422);
}

async function saveAnswer(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const form = await readForm(c);
  const key = form.text(submissionKeyName) === '' ? ctx.newId() : form.text(submissionKeyName);
  const read = readAnswer(form);
  if ('problems' in read) {
    const picked = Object.fromEntries(listQuestions.map((question) => [question, form.all(question)]));
    return answerPage(c, { key, typed: form.values, picked, errors: errorsOf(ctx, read.problems) });
  }
  const outcome = await answerRound(ctx, c.req.param('token') ?? '', read.answer, key);
  if (outcome === 'unknown') return c.notFound();
  if (outcome !== 'counted') return c.html(<AnswerEndPage ctx={ctx} end={outcome} />, 409);
  return c.redirect(learningLink(ctx, '/cambiamento/rispondi/grazie'), 303);
}

/** In the order of the page, whatever the order they were found in. */
function errorsOf(ctx: Ctx, problems: AnswerProblems): FieldErrors {
  const t = messages(ctx.language).change.problems;
  const order = ['role', ...aspects.map(readyField)];
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(
    Object.entries(problems)
      .sort(([one], [other]) => place(one) - place(other))
      .map(([name, problem]) => [name, name === 'readers' && problem === 'missing' ? t['missing-words'] : t[problem]]),
  );
}
