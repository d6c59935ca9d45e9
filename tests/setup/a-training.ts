import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { addModule, type ModuleText } from '../../src/features/learning/public.ts';
import { hashToken, randomToken } from '../../src/platform/auth/token.ts';
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

/** Training of a tenant: of the lab as pages make it, open to everyone; of a city as rows, since no page lets it write modules. */
export async function aTraining(system: Ctx, marker: string): Promise<string> {
  const [module, tenant] = [system.newId(), system.municipality.tenantId];
  if (system.municipality.kind === 'lab') {
    await addModule(system, aModule({ title: `Modulo ${marker}`, shownTo: 'everyone' }), { id: module });
    await transact(system, (tx) => aMaterial(tx, tenant, module, marker));
  } else {
    await transact(system, (tx) => someRows(tx, tenant, module, marker));
  }
  return module;
}

async function someRows(tx: Tx, tenant: string, module: string, marker: string): Promise<void> {
  const [assessment, added] = [randomUUID(), `added-${randomUUID()}`];
  for (const row of [
    sql`insert into training_module (tenant_id, id, position, state, shown_to, title, own_time, skills)
      values (${tenant}, ${module}, 1, 'draft', 'lab', ${`Modulo ${marker}`}, true, '{}')`,
    sql`insert into training_skill (tenant_id, code, kind, name_it, name_en, added_at)
      values (${tenant}, ${added}, 'attitude', ${marker}, ${marker}, now())`,
    sql`insert into training_assessment (tenant_id, id, skills, catalogue_version, stage, token_hash, opened_at, ends_at)
      values (${tenant}, ${assessment}, '{change-management}', 1, 'after', ${hashToken(randomToken())}, now(), now() + interval '1 day')`,
    sql`insert into training_tally (tenant_id, assessment_id, side, skill, point, answers)
      values (${tenant}, ${assessment}, 'before', 'change-management', 2, 1)`,
    sql`insert into training_move (tenant_id, assessment_id, skill, moved, people) values (${tenant}, ${assessment}, 'change-management', 'up', 1)`,
    sql`insert into training_waiting (tenant_id, assessment_id, pair_key, points)
      values (${tenant}, ${assessment}, ${hashToken('waiting')}, '{"change-management": 2}')`,
    sql`insert into training_counted (tenant_id, assessment_id, form_key) values (${tenant}, ${assessment}, ${hashToken('counted')})`,
  ])
    await row.execute(tx);
  await aMaterial(tx, tenant, module, marker);
}

async function aMaterial(tx: Tx, tenant: string, module: string, marker: string): Promise<void> {
  const id = randomUUID();
  await sql`insert into training_material (tenant_id, id, module_id, title, file_name, file_size, added_at)
    values (${tenant}, ${id}, ${module}, ${`Materiale ${marker}`}, ${`${marker}.pdf`}, 4, now())`.execute(tx);
  await sql`insert into training_file (tenant_id, material_id, content) values (${tenant}, ${id}, '%PDF')`.execute(tx);
}
