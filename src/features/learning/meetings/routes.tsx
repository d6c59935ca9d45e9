import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { submissionKeyName, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { learningLink, learningPath } from '../parties.ts';
import { learningPlaces } from '../places.ts';
import { concerns } from './commitment-list.tsx';
import { EditMeetingPage, typedOf } from './edit-page.tsx';
import { makeFeed, readFeed, readOpenFeed } from './feeds.ts';
import { addMeeting, addNote, changeMeeting, removeNote, sayOfCommitment, type KeepOutcome } from './keep-meetings.ts';
import { MeetingListPage } from './list-page.tsx';
import { MeetingPage, type MeetingPageProps } from './meeting-page.tsx';
import { listMeetings, mayReadCommitment, openMeeting, readComing } from './read-meetings.ts';
import { idField, readMeetingForm, readNoteForm, readSignUpForm, readWordForm, type Problems } from './schema.ts';
import { openSignUp, settleSignUp, signUp } from './sign-up.ts';
import { ComingPage, SignUpPage, SignUpStoppedPage } from './signup-pages.tsx';
import { partiesToMeet } from './parties-to-meet.ts';

/** Meetings: read by who may, kept by who hosts, signed up for where they are open. */
export function meetingRoutes(router: FeatureRouter): void {
  for (const place of learningPlaces(router)) {
    const base = `${place}/incontri`;
    router.get(base, async (c) => c.html(<MeetingListPage ctx={c.var.ctx} list={await listMeetings(c.var.ctx)} />));
    router.get(`${base}.ics`, async (c) => calendar(c, await readOpenFeed(c.var.ctx)));
    router.post(base, saveNew);
    router.get(`${base}/nuovo`, showNew);
    router.post(`${base}/calendario`, async (c) => {
      const { ctx } = c.var;
      const token = await makeFeed(ctx);
      if (token === undefined) return forbidden(c);
      const feed = ctx.links.absolute(learningPath(ctx, `/incontri/calendario/${token}`));
      return c.html(<MeetingListPage ctx={ctx} list={await listMeetings(ctx)} feed={feed} />);
    });
    router.get(`${base}/calendario/:token`, async (c) => {
      const feed = await readFeed(c.var.ctx, c.req.param('token'));
      return feed === undefined ? c.notFound() : calendar(c, feed);
    });
    router.get(`${base}/iscrizione/fermata`, (c) => c.html(<SignUpStoppedPage ctx={c.var.ctx} />));
    router.get(`${base}/iscrizione/:token`, async (c) => {
      const token = c.req.param('token');
      const opened = await openSignUp(c.var.ctx, token);
      return opened === undefined ? c.notFound() : c.html(<SignUpPage ctx={c.var.ctx} opened={opened} token={token} />);
    });
    router.post(`${base}/iscrizione/:token`, settle);
    router.post(`${base}/impegni/:id`, sayWord);
    router.get(`${base}/:id`, async (c) => showMeeting(c, { news: newsOf(c.req.query('fatto')) }));
    router.get(`${base}/:id/cambia`, showChange);
    router.post(`${base}/:id/cambia`, saveChange);
    router.post(`${base}/:id/note`, saveNote);
    router.post(`${base}/:id/note/:note/togli`, async (c) => {
      const [id, note] = [idField.safeParse(c.req.param('id')).data, idField.safeParse(c.req.param('note')).data];
      if (id === undefined || note === undefined) return c.notFound();
      return answer(c, id, await removeNote(c.var.ctx, id, note));
    });
    router.post(`${base}/:id/iscrizione`, saveSignUp);
    router.get(`${base}/:id/iscritti`, async (c) => {
      const id = idField.safeParse(c.req.param('id')).data;
      if (id === undefined) return c.notFound();
      const opened = await openMeeting(c.var.ctx, id);
      if (opened === undefined) return c.notFound();
      const coming = await readComing(c.var.ctx, id);
      return coming === undefined ? forbidden(c) : c.html(<ComingPage ctx={c.var.ctx} {...coming} />);
    });
  }
}

function newsOf(done: string | undefined): 'kept' | 'asked' | undefined {
  return done === 'salvato' ? 'kept' : done === 'chiesto' ? 'asked' : undefined;
}

function calendar(c: PageContext, text: string): Response {
  return c.body(text, 200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'no-store' });
}

async function showMeeting(
  c: PageContext,
  shown: Omit<MeetingPageProps, 'ctx' | 'opened'>,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  const opened = id === undefined ? undefined : await openMeeting(ctx, id);
  return opened === undefined ? c.notFound() : c.html(<MeetingPage ctx={ctx} opened={opened} {...shown} />, status);
}

export function errorsOf(ctx: Ctx, problems: Problems): FieldErrors {
  const t = messages(ctx.language).meetings.problems;
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, t[problem]]));
}

async function showNew(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const parties = await partiesToMeet(ctx);
  if (parties === undefined) return forbidden(c);
  const typed = { tipo: c.req.query('tipo') ?? '', con: c.req.query('con') ?? '' };
  return c.html(<EditMeetingPage {...{ ctx, parties, typed }} submissionKey={ctx.newId()} />);
}

async function saveNew(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const parties = await partiesToMeet(ctx);
  if (parties === undefined) return forbidden(c);
  const form = await readForm(c);
  const key = idField.safeParse(form.text(submissionKeyName)).data ?? ctx.newId();
  const read = readMeetingForm(form, parties);
  const page = (errors: FieldErrors) =>
    c.html(<EditMeetingPage {...{ ctx, parties, errors }} typed={form.values} submissionKey={key} />, 422);
  if ('problems' in read) return page(errorsOf(ctx, read.problems));
  const kept = await addMeeting(ctx, read.value, { id: key });
  if (kept.kind === 'no-party') return page({ con: messages(ctx.language).meetings.problems['missing'] });
  return answer(c, key, kept);
}

async function showChange(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  const opened = id === undefined ? undefined : await openMeeting(ctx, id);
  if (opened === undefined) return c.notFound();
  if (!opened.mayKeep) return forbidden(c);
  const { meeting } = opened;
  return c.html(
    <EditMeetingPage {...{ ctx, meeting }} parties={[]} typed={typedOf(meeting)} submissionKey={ctx.newId()} />,
  );
}

async function saveChange(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  const opened = id === undefined ? undefined : await openMeeting(ctx, id);
  if (id === undefined || opened === undefined) return c.notFound();
  if (!opened.mayKeep) return forbidden(c);
  const { meeting } = opened;
  const form = await readForm(c);
  const fixed: Readonly<Record<string, string>> = {
    tipo: meeting.kind,
    con: opened.parties.find(({ tenantId }) => tenantId === meeting.withId)?.slug ?? '',
    visto: meeting.shownTo,
  };
  const read = readMeetingForm({ text: (name) => fixed[name] ?? form.text(name) }, opened.parties);
  const page = (errors: FieldErrors) =>
    c.html(
      <EditMeetingPage {...{ ctx, meeting, errors }} parties={[]} typed={form.values} submissionKey={ctx.newId()} />,
      422,
    );
  if ('problems' in read) return page(errorsOf(ctx, read.problems));
  const seen = Number(/^\d{1,6}$/.exec(form.text('versione'))?.[0] ?? 0);
  const kept = await changeMeeting(ctx, id, seen, read.value);
  if (kept.kind === 'changed-meanwhile') return page({ titolo: messages(ctx.language).meetings.changedMeanwhile });
  return answer(c, id, kept);
}

async function saveNote(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  if (id === undefined) return c.notFound();
  const opened = await openMeeting(ctx, id);
  if (opened === undefined) return c.notFound();
  if (!opened.mayKeep) return forbidden(c);
  const form = await readForm(c);
  const read = readNoteForm(form, opened.parties);
  // A form that does not say what it adds is none of the page's: those of the page do.
  if ('problems' in read && 'cosa' in read.problems)
    return c.redirect(`${learningLink(ctx, `/incontri/${id}`)}#aggiungi`, 303);
  if ('problems' in read) return showMeeting(c, { errors: errorsOf(ctx, read.problems), typed: form.values }, 422);
  const kept = await addNote(ctx, id, read.value);
  if (kept.kind === 'no-party')
    return showMeeting(
      c,
      { errors: { 'commitment-chi': messages(ctx.language).meetings.problems['missing'] }, typed: form.values },
      422,
    );
  return answer(c, id, kept);
}

async function sayWord(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  // Whoever may not read a commitment is not told that there is one.
  if (id === undefined || !(await mayReadCommitment(ctx, id))) return c.notFound();
  const form = await readForm(c);
  const reason = form.text(`motivo-${id}`);
  const read = readWordForm({ text: (name) => (name === 'motivo' ? reason : form.text(name)) });
  if ('problems' in read) {
    // The word may have been said on any page that lists the commitment: its own list is where it is put right.
    const list = await listMeetings(ctx);
    const asks = list.open.some((one) => one.id === id && one.word === 'open' && concerns(ctx, one));
    // Settled meanwhile, or nobody here may speak of it: there is nothing to put right, and the list says how it stands.
    if (!list.mayKeep || !asks) return c.redirect(learningLink(ctx, '/incontri'), 303);
    const text = messages(ctx.language).meetings.problems[read.problems['motivo'] ?? 'missing'];
    return c.html(<MeetingListPage ctx={ctx} list={list} wordError={{ id, text, typed: reason }} />, 422);
  }
  const said = await sayOfCommitment(ctx, id, read.value.word, read.value.reason);
  return answer(c, said.kind === 'kept' ? said.id : id, said);
}

async function saveSignUp(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const id = idField.safeParse(c.req.param('id')).data;
  if (id === undefined) return c.notFound();
  const form = await readForm(c);
  const wrong = async (errors: FieldErrors) => {
    const opened = await openMeeting(ctx, id);
    // Over meanwhile: the page has no form any more, and says how it stands.
    if (opened?.signUpOpen === false) return c.redirect(learningLink(ctx, `/incontri/${id}`), 303);
    return showMeeting(c, { errors, typed: form.values }, 422);
  };
  const read = readSignUpForm(form);
  if ('problems' in read) return wrong(errorsOf(ctx, read.problems));
  const outcome = await signUp(ctx, id, read.value);
  if (outcome === 'unknown') return c.notFound();
  if (outcome !== 'asked') return wrong({ email: messages(ctx.language).meetings.refused[outcome] });
  return c.redirect(`${learningLink(ctx, `/incontri/${id}`)}?fatto=chiesto`, 303);
}

async function settle(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const token = c.req.param('token') ?? '';
  const wish = (await readForm(c)).text('azione') === 'conferma' ? 'confirm' : 'stop';
  const settled = await settleSignUp(ctx, token, wish);
  if (settled === 'unknown') return c.notFound();
  return c.redirect(learningLink(ctx, `/incontri/iscrizione/${settled === 'stopped' ? 'fermata' : token}`), 303);
}

function answer(c: PageContext, id: string, outcome: KeepOutcome): Response | Promise<Response> {
  if (outcome.kind === 'denied') return forbidden(c);
  if (outcome.kind !== 'kept') return c.notFound();
  return c.redirect(`${learningLink(c.var.ctx, `/incontri/${id}`)}?fatto=salvato`, 303);
}
