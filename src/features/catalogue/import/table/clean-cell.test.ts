import { expect, test } from 'vitest';
import { cleanCell, cleanLine } from './clean-cell.ts';

test.each([
  ['<b>Spesa</b> a casa', 'Spesa a casa'],
  ['<script>alert("x")</script>Pasti', 'Pasti'],
  ['Pasti<SCRIPT src=//evil.example>', 'Pasti'],
  ['<img src=x onerror=alert(1)>Compagnia', 'Compagnia'],
  ['Uno<br>due</p>tre', 'Uno\ndue\ntre'],
  ['<!-- nascosto -->Visibile', 'Visibile'],
  ['<style>p{}</style>Testo', 'Testo'],
  ['Bambini &amp; genitori &egrave; &#232; &#xe8;', 'Bambini & genitori è è è'],
  ['5 < 6 e 7 > 3, <3', '5 < 6 e 7 > 3, <3'],
  ['&lt;b&gt; scritto come testo', '<b> scritto come testo'],
  ['  molti   spazi \t e\r\n\r\n\r\n\r\nrighe ', 'molti spazi e\n\nrighe'],
  ['in\u200bvisibile \u202egirato\u0000\u0007', 'invisibile girato'],
  ['citta\u0300', 'città'],
  ["'=SOMMA(A1)", '=SOMMA(A1)'],
  ["'ndrangheta", "'ndrangheta"],
  ['mezzo carattere \ud83d', 'mezzo carattere'],
  ['famiglia 👩‍👧', 'famiglia 👩‍👧'],
])('%j becomes %j', (cell, text) => {
  expect(cleanCell(cell)).toBe(text);
});

test('a title is one line', () => {
  expect(cleanLine('Pasti\n a <br> domicilio')).toBe('Pasti a domicilio');
});

test('a cell of nothing but opened tags does not take forever', () => {
  const started = performance.now();
  cleanCell('<script'.repeat(3000));
  cleanCell('<!--'.repeat(5000));
  expect(performance.now() - started).toBeLessThan(2000);
});
