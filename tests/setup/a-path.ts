import { sql } from 'kysely';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { addCityEvent, addSteps, changeStanding, changeStep, giveEvidence } from '../../src/features/path/public.ts';

const pdf = new TextEncoder().encode('%PDF-1.4\n% prova\n%%EOF\n');

export interface MadePath {
  readonly evidence: string;
  readonly event: string;
}

/** A city on its path: it joined, one step is stuck, one is its own, evidence and an event; `marker` in every text. */
export async function aPath(system: Ctx, marker: string): Promise<MadePath> {
  const on = '2026-01-15';
  await changeStanding(system, { kind: 'joined', on, reason: `Delibera ${marker}` });
  const stuck = {
    state: 'stuck',
    ownTitle: null,
    ownAsks: null,
    doer: `Ufficio ${marker}`,
    due: '2026-02-01',
  } as const;
  await changeStep(system, '1.2', 1, { ...stuck, reason: `Mancano i dati ${marker}`, on });
  await addSteps(system, [{ phase: 1, title: `Passo ${marker}`, asks: `Chiede ${marker}`, on }]);
  const file = { fileName: `${marker}.pdf`, mediaType: 'application/pdf', bytes: pdf } as const;
  await giveEvidence(system, '1.1', { kind: 'document', title: `Studio ${marker}`, on, link: null, file });
  const link = `https://${marker}.example/verbale`;
  await giveEvidence(system, '1.1', { kind: 'minutes', title: `Verbale ${marker}`, on, link, file: undefined });
  await addCityEvent(system, { kind: 'council', title: `Giunta ${marker}`, from: on, to: null, source: null });
  await labRows(system, marker);
  const [ids] = await read(
    system,
    async (tx) =>
      (
        await sql<MadePath>`
    select (select id from path_evidence where content is not null) as evidence, (select id from city_event) as event`.execute(
          tx,
        )
      ).rows,
  );
  if (ids === undefined) throw new Error('the path is empty');
  return ids;
}

/** Rows that the lab alone writes by its pages: here only so that every table of the city has one to keep apart. */
async function labRows(system: Ctx, marker: string): Promise<void> {
  await transact(system, async (tx) => {
    await sql`insert into programme_version (tenant_id, version, phases, reason, published_at)
      values (current_setting('app.tenant_id')::uuid, 1, '[]'::jsonb, ${marker}, ${system.now})`.execute(tx);
    await sql`insert into lab_event (tenant_id, id, kind, from_on, title_it, title_en, written_at)
      values (current_setting('app.tenant_id')::uuid, ${system.newId()}, 'law', '2026-01-01', ${marker}, ${marker}, ${system.now})`.execute(
      tx,
    );
  });
}
