import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { importServices, openForImport, recordKinds, type ImportReport } from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
let ctx: Ctx;

beforeEach(async () => {
  ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
});

async function imported(content: unknown, { trial = false, source = 'prova' } = {}): Promise<ImportReport> {
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(JSON.stringify(content)) });
  if (opened.kind !== 'hsds') throw new Error(opened.kind);
  const outcome = await importServices(ctx, { ...opened.incoming(source), trial });
  if (outcome.outcome !== 'imported' && outcome.outcome !== 'tried') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** New, changed, unchanged and disappeared of each kind. */
function figures({ records }: ImportReport): Record<string, readonly number[]> {
  return Object.fromEntries(
    recordKinds.map((kind) => {
      const of = records?.[kind];
      return [kind, of === undefined ? [] : [of.new, of.changed, of.unchanged, of.goneCount]];
    }),
  );
}

const taxonomy = { id: randomUUID(), name: 'Tassonomia', description: '' };
const term = (name: string, code: string) => ({
  id: randomUUID(),
  name,
  code,
  description: '',
  taxonomy_detail: taxonomy,
});
const [sport, music] = [term('Sport', '1'), term('Musica', '2')];
const place = (name: string) => ({ id: randomUUID(), location_type: 'physical', name, latitude: 45.5, longitude: 9.2 });
const [hall, park] = [place('Palestra'), place('Parco')];
const club = {
  id: randomUUID(),
  name: 'Circolo',
  description: '',
  programs: [{ id: randomUUID(), name: 'Estate', description: 'Di giugno' }],
};
const course = {
  id: randomUUID(),
  name: 'Corso',
  status: 'active',
  organization: club,
  service_at_locations: [{ id: randomUUID(), location: hall }],
  attributes: [{ id: randomUUID(), taxonomy_term: sport }],
};
const meeting = {
  id: randomUUID(),
  name: 'Incontro',
  status: 'active',
  organization: club,
  service_at_locations: [{ id: randomUUID(), location: park }],
  attributes: [{ id: randomUUID(), taxonomy_term: music }],
};

describe('what a file brings beside services', () => {
  test('is counted once each, in a trial as when it is written', async () => {
    const tried = await imported([course, meeting], { trial: true });
    expect(figures(tried)).toEqual({
      organization: [1, 0, 0, 0],
      location: [2, 0, 0, 0],
      program: [1, 0, 0, 0],
      taxonomy: [1, 0, 0, 0],
      term: [2, 0, 0, 0],
    });
    expect(figures(await imported([course, meeting]))).toEqual(figures(tried));
  });

  test('says what changes, what stays and what has disappeared, by name', async () => {
    await imported([course, meeting]);
    const next = {
      ...course,
      organization: {
        ...club,
        website: 'https://circolo.example.org/',
        programs: [{ ...club.programs[0], description: 'Da giugno ad agosto' }],
      },
      service_at_locations: [{ ...course.service_at_locations[0], location: { ...hall, latitude: 45.6 } }],
      attributes: [{ ...course.attributes[0], taxonomy_term: { ...sport, name: 'Sport e gioco' } }],
    };
    const tried = await imported([next], { trial: true });
    expect(figures(tried)).toEqual({
      organization: [0, 1, 0, 0],
      location: [0, 1, 0, 1],
      program: [0, 1, 0, 0],
      taxonomy: [0, 0, 1, 0],
      term: [0, 1, 0, 1],
    });
    expect([tried.records?.location.gone, tried.records?.term.gone]).toEqual([['Parco'], ['Musica']]);
    expect(figures(await imported([next]))).toEqual(figures(tried));
    expect(figures(await imported([next]))).toMatchObject({ organization: [0, 0, 1, 0], location: [0, 0, 1, 1] });
  });

  test('has not disappeared because the record that names it is wrong', async () => {
    await imported([course, meeting]);
    const wrong = { ...meeting, status: 'magic' };
    const report = await imported([course, wrong]);
    expect(report.rejectedCount).toBe(1);
    expect(recordKinds.map((kind) => report.records?.[kind].goneCount)).toEqual([0, 0, 0, 0, 0]);
  });

  test('is not another source’s, whose taxonomy stays as it was told', async () => {
    await imported([course]);
    const other = { ...meeting, organization: { ...club, id: randomUUID() } };
    const renamed = { ...taxonomy, name: 'Altro nome' };
    const attribute = { id: randomUUID(), taxonomy_term: { ...music, taxonomy_detail: renamed } };
    expect(figures(await imported([{ ...other, attributes: [attribute] }], { source: 'altra' }))).toMatchObject({
      taxonomy: [0, 0, 0, 0],
      term: [1, 0, 0, 0],
    });
    expect(figures(await imported([course]))).toMatchObject({ taxonomy: [0, 0, 1, 0], term: [0, 0, 1, 0] });
  });

  test('is nothing where a service comes alone', async () => {
    const { records } = await imported([{ id: randomUUID(), name: 'Da solo', status: 'active' }]);
    expect(recordKinds.map((kind) => records?.[kind].new)).toEqual([0, 0, 0, 0, 0]);
  });
});
