import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { skillCodes } from '../../src/domain/training/skills.ts';
import {
  addModule,
  answerAssessment,
  moveAssessment,
  openAssessment,
  tellAssessment,
  type ModuleText,
} from '../../src/features/learning/public.ts';
import type { Tx } from '../../src/platform/db/database.ts';

/** A published module of next month that every city reads, with valid defaults. */
export function aModule(given: Partial<ModuleText> = {}): ModuleText {
  return {
    position: 10,
    state: 'published',
    shownTo: 'lab',
    title: 'Modulo di prova',
    aim: null,
    ownTime: false,
    meetingId: null,
    day: todayAt(new Date()) + 30,
    fromMinutes: 600,
    toMinutes: 720,
    place: 'Sala di prova',
    joinUrl: null,
    minutes: 120,
    skills: ['community-organizing', 'change-management'],
    source: null,
    ...given,
  };
}

export interface MadeTraining {
  readonly module: string;
  readonly assessment: string;
  readonly assessmentLink: string;
}

/** Training of a tenant: of the lab as pages make it, open to everyone; of a city as rows, since no page lets it write modules. */
export async function aTraining(system: Ctx, marker: string): Promise<MadeTraining> {
  const [module, tenant] = [system.newId(), system.municipality.tenantId];
  if (system.municipality.kind === 'lab') {
    await addModule(system, aModule({ title: `Modulo ${marker}`, shownTo: 'everyone' }), { id: module });
    await transact(system, (tx) => aMaterial(tx, tenant, module, marker));
  } else {
    await transact(system, (tx) => someRows(tx, tenant, module, marker));
  }
  if (system.municipality.kind !== 'lab') await aToldAssessment(system);
  return { module, ...(await anAssessment(system)) };
}

/** One that was answered before by a person alone and by one with words, and is at its second side. */
async function anAssessment(system: Ctx): Promise<Omit<MadeTraining, 'module'>> {
  const opened = await openAssessment(system, null);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const { id, token } = opened;
  const points = Object.fromEntries([...skillCodes].map((code) => [code, 2 as const]));
  for (const words of ['', 'una parola mia', 'un’altra parola'])
    await answerAssessment(system, token, { side: 'before', words, points, formKey: `before ${words}` });
  await moveAssessment(system, id, 'after');
  await answerAssessment(system, token, { side: 'after', words: 'una parola mia', points, formKey: 'after' });
  return { assessment: id, assessmentLink: token };
}

/** One that is closed, and told to everybody. */
async function aToldAssessment(system: Ctx): Promise<void> {
  const opened = await openAssessment(system, null, { madeUp: true });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  for (const side of ['before', 'after'] as const) {
    if (side === 'after') await moveAssessment(system, opened.id, 'after');
    const points = Object.fromEntries([...skillCodes].map((code) => [code, side === 'after' ? 4 : 2] as const));
    for (let person = 0; person < 5; person += 1)
      await answerAssessment(system, opened.token, { side, words: '', points, formKey: `${side} ${person}` });
  }
  await moveAssessment(system, opened.id, 'closed');
  const told = await tellAssessment(system, opened.id);
  if (told !== 'told') throw new Error(told);
}

async function someRows(tx: Tx, tenant: string, module: string, marker: string): Promise<void> {
  await sql`insert into training_module (tenant_id, id, position, state, shown_to, title, own_time, skills)
    values (${tenant}, ${module}, 1, 'draft', 'lab', ${`Modulo ${marker}`}, true, '{}')`.execute(tx);
  await sql`insert into training_skill (tenant_id, code, kind, name_it, name_en, added_at)
    values (${tenant}, ${`added-${randomUUID()}`}, 'attitude', ${marker}, ${marker}, now())`.execute(tx);
  await aMaterial(tx, tenant, module, marker);
}

async function aMaterial(tx: Tx, tenant: string, module: string, marker: string): Promise<void> {
  const id = randomUUID();
  await sql`insert into training_material (tenant_id, id, module_id, title, file_name, file_size, added_at)
    values (${tenant}, ${id}, ${module}, ${`Materiale ${marker}`}, ${`${marker}.pdf`}, 4, now())`.execute(tx);
  await sql`insert into training_file (tenant_id, material_id, content) values (${tenant}, ${id}, '%PDF')`.execute(tx);
}
