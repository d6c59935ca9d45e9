import { expect, test } from 'vitest';
import { readContextRows, readFigureRows } from './read-rows.ts';

const clusters = [{ id: 'c1', area: 'older-people', title: 'Anziani fragili', kindsOfHelp: [] }] as const;
const head = 'cluster;territory_kind;territory;part;low;high;source;date;method;confidence;note';

test('figures come with exact values, ranges and what is known not to be known', () => {
  const text = `${head}
Anziani fragili;city;;population;11.000;;ISTAT;2023-01-01;count;high;
anziani fragili;quarter;San Biagio;informal;1,5;20;Indagine;2023-01-01;survey;low;a voce
Anziani fragili;city;;market;;;Nessuna fonte;2023-01-01;estimate;low;`;
  const read = readFigureRows(text, clusters);
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.wrong).toEqual([]);
  expect(read.rows.map(({ territory, figure: { part, low, high } }) => [territory.name, part, low, high])).toEqual([
    ['', 'population', 11_000, 11_000],
    ['San Biagio', 'informal', 1.5, 20],
    ['', 'market', null, null],
  ]);
});

test('rows that cannot be taken say on which line and why; the others are read', () => {
  const text = `${head}
Nessuno;city;;population;1;;x;2023-01-01;count;high;
Anziani fragili;quarter;;public;9;3;x;ieri;count;high;
Anziani fragili;city;;prevalence;40;140;x;2023-01-01;platform;high;
Anziani fragili;city;;public;3;;x;2023-01-01;count;high;`;
  const read = readFigureRows(text, clusters);
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.rows).toHaveLength(1);
  expect(read.wrong.map(({ line, columns }) => [line, columns[0]])).toEqual([
    [2, 'cluster'],
    [3, 'territory'],
    [4, 'method'],
  ]);
});

test('a table without a column that is needed says which', () => {
  expect(readContextRows('code,name\n1,2')).toEqual({
    kind: 'columns-missing',
    columns: ['definition', 'unit', 'territory_kind', 'territory', 'value', 'source', 'date'],
  });
});

test('context indicators carry their definition and unit', () => {
  const text =
    'code,name,definition,unit,territory_kind,territory,value,source,date\nP65,Over 65,"Residents, 65 or older, per 100",%,city,,25.3,ISTAT,2023-01-01';
  const read = readContextRows(text);
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.rows[0]).toMatchObject({ code: 'P65', value: 25.3, definition: 'Residents, 65 or older, per 100' });
});
