import { sql } from 'kysely';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import {
  addMeeting,
  addNote,
  makeFeed,
  sayAttendance,
  sayOfCommitment,
  signUp,
} from '../../src/features/learning/public.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { hashToken } from '../../src/platform/auth/token.ts';
import { aChange, openHalf, changeHalf } from './a-change.ts';
import { aContext } from './a-context.ts';
import { theLab } from './a-lab.ts';
import { aMeeting } from './a-meeting.ts';
import { aTraining } from './a-training.ts';

/** What there is to open of a tenant's learning, by link or by id. */
export interface LearningTokens {
  readonly meeting: string;
  readonly commitment: string;
  /** Of the letter that confirms who comes. */
  readonly signUp: string;
  readonly feed: string;
  readonly question: string;
  readonly module: string;
  readonly assessment: string;
  /** Where it is answered. */
  readonly assessmentLink: string;
  /** Of the link by which one answers a round on change that is open. */
  readonly change: string;
}

export interface MadeLearning {
  readonly own: LearningTokens;
  /** Of the lab's own meetings: nothing of the city is in them. */
  readonly lab: LearningTokens;
}

/** A city that has met, promised and told, and the lab that it does so with; `marker` in every text of the city. */
export async function aLearning(system: Ctx, manager: StaffActor, marker: string): Promise<MadeLearning> {
  const lab = aContext(system.db, theLab, { actor: { kind: 'system' }, now: system.now });
  const accountId = await anAccountOfTheLab(lab);
  const coordinator: StaffActor = { kind: 'staff', accountId, name: 'Lea', role: 'lab-coordinator' };
  const ofTheLab = await someMeetings(lab, 'prova', coordinator);
  await sayAttendance(system, ofTheLab.module, { city: undefined, people: { desk: 3, managers: 4 } });
  return { own: await someMeetings(system, marker, manager), lab: ofTheLab };
}

/** Pages of meetings that no link leads to. */
export function pagesOfLearning(base: string, tokens: LearningTokens): string[] {
  return [
    '/incontri',
    '/incontri.ics',
    `/incontri/iscrizione/${tokens.signUp}`,
    '/incontri/iscrizione/fermata',
    `/incontri/calendario/${tokens.feed}`,
    `/incontri/${tokens.meeting}/iscritti`,
    '/formazione',
    '/formazione/competenze',
    `/formazione/mi-valuto/${tokens.assessmentLink}`,
    `/formazione/mi-valuto/${tokens.assessmentLink}/grazie`,
    '/confronto',
    '/confronto/domande',
    `/confronto/domande/${tokens.question}`,
    ...[
      '',
      '/apri',
      '/rispondi/grazie',
      `/rispondi/${tokens.change}`,
      `/${changeHalf}`,
      `/${changeHalf}/pubblica`,
      `/${changeHalf}/in-mezzo`,
      `/${openHalf}`,
    ].map((page) => `/cambiamento${page}`),
    '/confronto/chiedi?citta=bilonia&indicatore=first-contact-share&mese=2026-10',
  ].map((page) => `${base}${page}`);
}

async function someMeetings(system: Ctx, marker: string, staff: StaffActor): Promise<LearningTokens> {
  const lab = system.municipality.kind === 'lab';
  const [meeting, signUpToken] = [system.newId(), system.newToken()];
  const shownTo = lab ? 'everyone' : 'parties';
  const agenda = `Punto ${marker}`;
  await addMeeting(system, aMeeting({ kind: 'city-day', shownTo, title: `Giornata ${marker}`, agenda }), {
    id: meeting,
  });
  const ownerId = system.municipality.tenantId;
  const due = todayAt(system.now) + 7;
  await addNote(system, meeting, { kind: 'decision', text: `Decisione ${marker}` });
  await addNote(system, meeting, { kind: 'attendance', text: `Ufficio ${marker}`, people: 3 });
  await addNote(system, meeting, {
    kind: 'recording',
    text: `Video ${marker}`,
    url: `https://${marker}.example/video`,
  });
  const made = await addNote(system, meeting, {
    kind: 'commitment',
    text: `Impegno ${marker}`,
    owner: `Ufficio ${marker}`,
    ownerId,
    due,
  });
  const dropped = await addNote(system, meeting, {
    kind: 'commitment',
    text: `Altro ${marker}`,
    owner: `Ufficio ${marker}`,
    ownerId,
    due,
  });
  if (made.kind !== 'kept' || dropped.kind !== 'kept') throw new Error('commitments of its own meeting');
  await sayOfCommitment(system, dropped.id, 'dropped', `Motivo ${marker}`);
  if (lab) await signUp(system, meeting, { name: 'Prova', email: `${system.newId()}@prova.example` });
  await transact(system, (tx) =>
    // As a letter has it; the city's own meeting is not open.
    sql`insert into meeting_signup (tenant_id, id, meeting_id, name, email, language, asked_at, confirmed_at, ends_at, token_hash)
      values (${ownerId}, ${system.newId()}, ${meeting}, ${`Ada ${marker}`}, ${`${system.newId()}@${marker}.example`}, 'it', ${system.now},
        ${system.now}, ${new Date(system.now.getTime() + 86_400_000)}, ${hashToken(signUpToken)})`.execute(tx),
  );
  const feed = await makeFeed({ ...system, actor: staff });
  if (feed === undefined) throw new Error('staff have a feed');
  const question = await aQuestion(system, marker, meeting);
  const training = await aTraining(system, marker);
  const change = await aChange(system, marker);
  return { meeting, commitment: made.id, signUp: signUpToken, feed, question, ...training, change };
}

async function anAccountOfTheLab(lab: Ctx): Promise<string> {
  const id = lab.newId();
  await transact(lab, (tx) =>
    sql`insert into account (tenant_id, id, email, name, role, password_hash, totp_secret)
      values (${lab.municipality.tenantId}, ${id}, ${`${id}@example.org`}, 'Lea', 'lab-coordinator', 'none', 'none')`.execute(
      tx,
    ),
  );
  return id;
}

/** Rows of questions, as one of the city's own meetings answered one of the lab's; pages make them between two cities. */
async function aQuestion(system: Ctx, marker: string, meeting: string): Promise<string> {
  const [question, tenant] = [system.newId(), system.municipality.tenantId];
  const other = system.municipality.kind === 'lab' ? system.newId() : theLab.tenantId;
  await transact(system, async (tx) => {
    await sql`insert into city_question (tenant_id, id, to_id, indicator, month, text, asked_at)
      values (${tenant}, ${question}, ${other}, 'first-contact-share', '2026-10-01', ${`Domanda ${marker}`}, ${system.now})`.execute(
      tx,
    );
    await sql`insert into question_answer (tenant_id, question_id, from_id, answer, text, meeting_id, answered_at)
      values (${tenant}, ${system.newId()}, ${other}, 'accepted', ${`Risposta ${marker}`}, ${meeting}, ${system.now})`.execute(
      tx,
    );
    await sql`insert into question_outcome (tenant_id, id, question_id, to_id, adopted, model, text, said_at)
      values (${tenant}, ${system.newId()}, ${question}, ${other}, 'partly', ${`Modello ${marker}`}, ${`Cambiato ${marker}`}, ${system.now})`.execute(
      tx,
    );
    await sql`insert into lab_fact (tenant_id, id, version, about_id, position, state, text_it, text_en, written_at)
      values (${tenant}, ${system.newId()}, 1, ${tenant}, 1, 'unknown', ${`Vuoto ${marker}`}, ${`Blank ${marker}`}, ${system.now})`.execute(
      tx,
    );
    await sql`insert into context_figure (tenant_id, id, city_id, code, value, as_of, source, entered_at)
      values (${tenant}, ${system.newId()}, ${tenant}, 'population', 1000, '2026-01-01', ${`Fonte ${marker}`}, ${system.now})`.execute(
      tx,
    );
  });
  return question;
}
