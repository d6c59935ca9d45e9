import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  importServices,
  mappingSchema,
  type ImportInput,
  type ImportReport,
} from '../../src/features/catalogue/public.ts';
import { cautious } from '../../src/features/catalogue/import/model.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
let ctx: Ctx;

beforeEach(async () => {
  ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
});

const header = 'id,titolo,testo,telefono,indirizzo,comune';

function table(source: string, ...rows: readonly string[]): ImportInput {
  const mapping = mappingSchema.parse({
    format: 'will-mapping/1',
    source,
    columns: {
      sourceKey: 'id',
      title: 'titolo',
      description: 'testo',
      phone: 'telefono',
      address: 'indirizzo',
      locality: 'comune',
    },
  });
  return { format: 'csv', file: bytesAsFile([header, ...rows].join('\n')), mapping };
}

async function imported(input: ImportInput): Promise<ImportReport> {
  const outcome = await importServices(ctx, input);
  if (outcome.outcome !== 'imported' && outcome.outcome !== 'tried') throw new Error(JSON.stringify(outcome));
  return outcome;
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly status: string;
  readonly version: number;
}

async function rows(): Promise<Row[]> {
  return read(ctx, async (tx) => {
    const found = await sql<Row>`
      select source || ' ' || source_key as key, title, description, status, version from service order by 1`.execute(
      tx,
    );
    return found.rows;
  });
}

async function versions(): Promise<{ version: number; title: string; cause: string }[]> {
  return read(ctx, async (tx) => {
    const found = await sql<{ version: number; title: string; cause: string }>`
      select version, content ->> 'title' as title, cause from entry_version order by replaced_at, version`.execute(tx);
    return found.rows;
  });
}

const pasti = '1,Pasti caldi,Ogni giorno.,039 000001,Via Roma 1,Monza';
const spesa = '2,Spesa a casa,Il lunedì.,039 000002,Via Lecco 2,Monza';

describe('a source that comes again', () => {
  test('keeps what a service said before as a version', async () => {
    await imported(table('a', pasti));
    const report = await imported(table('a', pasti.replace('Ogni giorno', 'La domenica')));
    expect(report.changes).toMatchObject([{ title: 'Pasti caldi', fields: ['description'] }]);
    expect(await rows()).toMatchObject([{ description: 'La domenica.', version: 2 }]);
    expect(await versions()).toEqual([{ version: 1, title: 'Pasti caldi', cause: 'import' }]);
  });

  test('leaves alone what people changed here, says so, and updates the rest', async () => {
    await imported(table('a', pasti));
    await transact(ctx, (tx) =>
      sql`update service set title = 'Pasti a mezzogiorno', changed_here = '{title}', version = 2`.execute(tx),
    );
    const report = await imported(table('a', '1,Pasti serali,La sera.,039 000001,Via Roma 1,Monza'));
    expect(report.kept).toMatchObject([{ title: 'Pasti a mezzogiorno', fields: ['title'] }]);
    expect(report.changes).toMatchObject([{ fields: ['description'] }]);
    expect(await rows()).toMatchObject([{ title: 'Pasti a mezzogiorno', description: 'La sera.', version: 3 }]);
  });

  test('says what has disappeared, keeps it, or ends it if told to; what comes back begins again', async () => {
    await imported(table('a', pasti, spesa));
    const kept = await imported(table('a', pasti));
    expect(kept.gone).toMatchObject([{ title: 'Spesa a casa' }]);
    expect((await rows())[1]).toMatchObject({ status: 'active', version: 1 });
    const ended = await imported({ ...table('a', pasti), choices: { ...cautious, gone: 'end' } });
    expect([ended.ended, ended.unchanged]).toEqual([1, 1]);
    expect((await rows())[1]).toMatchObject({ status: 'ended', version: 2 });
    const back = await imported(table('a', pasti, spesa));
    expect(back.changes).toMatchObject([{ title: 'Spesa a casa', fields: ['status'] }]);
    expect((await rows())[1]).toMatchObject({ status: 'active', version: 3 });
  });

  test('has not lost a service whose row is only wrong, nor those of another source', async () => {
    await imported(table('a', pasti, spesa));
    await imported(table('b', '9,Ascolto,,,,'));
    const report = await imported(table('a', pasti, `2,${'x'.repeat(301)},,,,`));
    expect([report.rejectedCount, report.goneCount]).toEqual([1, 0]);
  });

  test('is only tried where that is asked: the same figures, and nothing written', async () => {
    await imported(table('a', pasti, spesa));
    const before = await rows();
    const again = table('a', pasti.replace('caldi', 'freddi'), '3,Nuovo,,,,', ',Senza chiave,,,,');
    const tried = await imported({ ...again, trial: true });
    expect(await rows()).toEqual(before);
    const done = await imported(again);
    const figures = ({ read: seen, new: added, changed, unchanged, rejectedCount, goneCount }: ImportReport) => [
      seen,
      added,
      changed,
      unchanged,
      rejectedCount,
      goneCount,
    ];
    expect(figures(tried)).toEqual([3, 1, 1, 0, 1, 1]);
    expect(figures(done)).toEqual(figures(tried));
  });
});

describe('possible doubles of another source', () => {
  const double = '77,Pasti caldi,Portati a casa.,+39 039 000001,"via Roma, 1",Monza';

  test('are asked about before anything is written, with why', async () => {
    await imported(table('a', pasti));
    const { questions } = await imported({ ...table('b', double), trial: true });
    expect(questions).toMatchObject([
      {
        sourceKey: '77',
        otherTitle: 'Pasti caldi',
        reasons: ['same-title', 'same-locality', 'same-address', 'same-phone'],
      },
    ]);
  });

  test('that are the same are never added, today or the next time', async () => {
    await imported(table('a', pasti));
    const report = await imported({ ...table('b', double, spesa), choices: { ...cautious, duplicates: 'sure' } });
    expect([report.new, report.tied]).toEqual([1, 1]);
    const again = await imported(table('b', double.replace('Portati', 'Consegnati'), spesa));
    expect([again.new, again.tied, again.goneCount]).toEqual([0, 1, 0]);
    expect((await rows()).map(({ key }) => key)).toEqual(['a 1', 'b 2']);
  });

  test('that are two are added, and nobody is asked about them again', async () => {
    await imported(table('a', pasti));
    await imported({ ...table('b', double), choices: { ...cautious, duplicates: 'different' } });
    const changed = await imported(table('b', double.replace('Portati', 'Consegnati')));
    expect([changed.changed, changed.duplicates]).toEqual([1, []]);
    const { duplicates } = await imported(table('c', '5,Pasti caldi,,039 000001,Via Roma 1,Monza'));
    expect(duplicates).toHaveLength(2);
  });

  test('within one file are decided too: the later record is the earlier one', async () => {
    const choices = { ...cautious, duplicates: 'sure' } as const;
    const report = await imported({ ...table('b', pasti, double), choices });
    expect([report.new, report.tied]).toEqual([1, 1]);
    expect((await imported({ ...table('b', pasti, double), choices })).unchanged).toBe(1);
    expect((await rows()).map(({ key }) => key)).toEqual(['b 1']);
  });
});
