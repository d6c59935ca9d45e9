import { expect, it } from 'vitest';
import { readLines } from './read-lines.ts';

const source = 'https://ambito.example/comuni';

it('reads a line for each municipality of a district', () => {
  expect(
    readLines(`A1;Alta;Uno;000001;${source}\nA1;Alta;Due;000002;${source}\nB1;Bassa;Tre;000003;${source}`),
  ).toEqual([
    {
      code: 'A1',
      name: 'Alta',
      source,
      members: [
        { name: 'Uno', istat: '000001' },
        { name: 'Due', istat: '000002' },
      ],
    },
    { code: 'B1', name: 'Bassa', source, members: [{ name: 'Tre', istat: '000003' }] },
  ]);
});

it.each([
  ['', 'nothing'],
  [`;Alta;Uno;000001;${source}`, 'no-code'],
  [`A1;;Uno;000001;${source}`, 'no-name'],
  [`A1;Alta;;000001;${source}`, 'no-municipality'],
  [`A1;Alta;Uno;12;${source}`, 'no-istat'],
  ['A1;Alta;Uno;000001;a memoria', 'no-source'],
  [`A1;Alta;Uno;000001;${source}\nA1;Altra;Due;000002;${source}`, 'two-names'],
  [`A1;Alta;Uno;000001;${source}\nB1;Alta;Due;000002;${source}`, 'two-names'],
  [`A1;Alta;Uno;000001;${source}\nA1;Alta;Uno;000001;${source}`, 'twice'],
])('says what is wrong with %j', (text, problem) => {
  const read = readLines(text);
  expect('wrong' in read ? read.wrong.map((one) => one.problem) : []).toEqual([problem]);
});
