import { describe, expect, test } from 'vitest';
import { bytesAsFile } from '../../../platform/files/stored-file.ts';
import { contentOf, readCsvTable } from '../import/table/read-table.ts';
import type { Place } from '../model.ts';
import { aroundCity } from './around-city.ts';
import { planPlaces } from './plan-places.ts';
import { readPlaceLines } from './read-place-lines.ts';

const bounds = aroundCity({ lat: 45.5845, lon: 9.2744 });
const triante: Place = { id: 't', kind: 'quarter', name: 'Triante', quarter: 'Triante', lat: 45.58, lon: 9.25 };
const lecco: Place = { id: 'l', kind: 'street', name: 'Via Lecco', quarter: 'Triante', lat: 45.581, lon: 9.251 };

async function planOf(text: string, places: readonly Place[] = [triante, lecco]) {
  const table = await readCsvTable(contentOf(bytesAsFile(text)));
  return planPlaces(places, await readPlaceLines(table.rows(), bounds));
}

describe('a table of places', () => {
  test('adds, changes and leaves alone, by kind and name whatever the capitals', async () => {
    const plan = await planOf(`Nome;Quartiere;Latitudine;Longitudine
TRIANTE;;45,58;9,25
VIA LECCO;triante;45,582;9,251
Cederna;Cederna;45.59;9.29
Via Volta;Cederna;45.591;9.291`);
    expect(plan).toMatchObject({ unchanged: 1, refused: [] });
    expect(plan.changed).toEqual([{ line: 3, fields: ['position'], place: { ...lecco, id: undefined, lat: 45.582 } }]);
    expect(plan.added.map(({ place }) => [place.kind, place.name, place.quarter])).toEqual([
      ['quarter', 'Cederna', 'Cederna'],
      ['street', 'Via Volta', 'Cederna'],
    ]);
  });

  test('says of each line that stays out why, in the order of the lines', async () => {
    const plan = await planOf(`name,quarter,latitude,longitude
,Triante,45.58,9.25
Via Uno,Triante,,9.25
Via Due,Triante,9.25,45.58
Via Tre,Triante,41.9,12.5
Via Quattro,Marte,45.58,9.25
Via Cinque,Triante,45.58,9.25
via cinque,Triante,45.58,9.26
Via Sei,Triante,nord,est
Via Sette,Triante,,
${'x'.repeat(121)},Triante,45.58,9.25`);
    expect(plan.refused.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'name-missing'],
      [3, 'coordinates-incomplete'],
      [4, 'coordinates-swapped'],
      [5, 'coordinates-out-of-bounds'],
      [6, 'quarter-unknown'],
      [8, 'repeated'],
      [9, 'coordinates-unreadable'],
      [10, 'position-missing'],
      [11, 'name-too-long'],
    ]);
    expect(plan.added.map(({ place }) => place.name)).toEqual(['Via Cinque']);
  });

  test('without a column that is needed is refused, and says which', async () => {
    await expect(planOf('nome;latitudine\nTriante;45.58')).rejects.toMatchObject({
      refusal: { reason: 'missing-columns', columns: ['quartiere', 'longitudine'] },
    });
  });
});
