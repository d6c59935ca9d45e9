import { describe, expect, test } from 'vitest';
import { checkHeader } from './check-header.ts';
import { recordMapper } from './map-record.ts';
import { mappingSchema, parseMapping } from './mapping.ts';

const mapping = mappingSchema.parse({
  format: 'will-mapping/1',
  source: 'prova',
  licence: 'CC BY 4.0',
  redacted: '[tel]',
  columns: {
    sourceKey: 'id',
    title: 'titolo',
    description: 'testo',
    locality: 'comune',
    province: 'provincia',
    region: 'regione',
    zone: 'zona',
    address: 'via',
    kindsOfHelp: 'tipi',
    audiences: 'chi',
    answerKind: 'ente',
    status: 'stato',
    url: 'link',
  },
  separators: { kindsOfHelp: ';' },
  values: {
    kindsOfHelp: { 'Spesa e consegne': ['shopping-errands'], Stranieri: [] },
    answerKind: { pubblico: 'public' },
    answerKindByKind: { 'Spesa e consegne': 'mutual' },
    audiencesByKind: { Stranieri: ['migrants'] },
    status: { aperto: 'active', chiuso: 'closed' },
    nationwide: ['Italia'],
  },
  words: { audiences: [{ any: ['anzian'], code: 'older-people' }], kindsOfHelp: [{ any: ['pasti'], code: 'meals' }] },
});
const header = [
  'id',
  'titolo',
  'testo',
  'comune',
  'provincia',
  'regione',
  'zona',
  'via',
  'tipi',
  'chi',
  'ente',
  'stato',
  'link',
];
const mapRecord = recordMapper(mapping, header);

function mapped(given: Record<string, string>) {
  const cells = header.map(
    (column) => given[column] ?? (column === 'id' ? '7' : column === 'titolo' ? 'Un titolo' : ''),
  );
  return mapRecord({ line: 5, cells });
}

function service(given: Record<string, string>) {
  const result = mapped(given);
  if (result.kind !== 'service') throw new Error('the record was rejected');
  return result.service;
}

describe('a record', () => {
  test('gets its kinds of help from its categories, else from its words, else by default', () => {
    expect(service({ tipi: 'SPESA e Consegne ; Stranieri', testo: 'pasti' }).kindsOfHelp).toEqual(['shopping-errands']);
    expect(service({ tipi: 'Stranieri', testo: 'Pasti caldi' }).kindsOfHelp).toEqual(['meals']);
    expect(service({ testo: 'Antipasti' }).kindsOfHelp).toEqual(['information']);
  });

  test('gets its audiences from categories and words together', () => {
    expect(service({ tipi: 'Stranieri', chi: 'Anziani soli' }).audiences).toEqual(['migrants', 'older-people']);
    expect(service({}).audiences).toEqual(['everyone']);
  });

  test('says that free is an assumption only where it is one', () => {
    expect(service({}).sections.priceAssumed).toBe(true);
    expect(service({ ente: 'pubblico' })).toMatchObject({ answerKind: 'public' });
    expect(service({ ente: 'pubblico' }).sections.priceAssumed).toBeUndefined();
    expect(service({ tipi: 'Spesa e consegne' }).answerKind).toBe('mutual');
  });

  test('is of a locality, or of its province, or of the whole country', () => {
    expect(service({ comune: 'Monza', provincia: 'Monza e della Brianza', regione: 'Lombardia' })).toMatchObject({
      locality: 'Monza',
      sections: { area: 'Monza e della Brianza, Lombardia' },
    });
    expect(service({ provincia: 'Roma', regione: 'Lazio', zona: 'Parioli' })).toMatchObject({
      locality: 'Roma',
      sections: { area: 'Parioli, Lazio' },
    });
    const everywhere = service({ regione: 'italia' });
    expect(everywhere.sections).toMatchObject({ nationwide: true });
    expect(everywhere.locality).toBeUndefined();
  });

  test('loses an address from which a contact was taken out, and says so', () => {
    const result = mapped({ via: 'Via [tel] 3' });
    expect(result).toMatchObject({
      kind: 'service',
      warnings: [{ line: 5, reason: 'address-redacted', field: 'address' }],
    });
    expect(result.kind === 'service' && result.service.address).toBeUndefined();
  });

  test.each([
    ['sì', true],
    ['X', true],
    ['chiamare prima', true],
    ['no', false],
    ['NO', false],
    ['0', false],
    ['', false],
    ['-', false],
  ])('is protected where its column says "%s": %s', (text, hidden) => {
    const map = recordMapper({ ...mapping, columns: { ...mapping.columns, protected: 'protetto' } }, [
      ...header,
      'protetto',
    ]);
    const cells = header.map((column) => ({ id: '1', titolo: 'Casa rifugio', via: 'Via Segreta 3' })[column] ?? '');
    const result = map({ line: 5, cells: [...cells, text] });
    expect(result.kind === 'service' && (result.service.protectedPlace ?? false)).toBe(hidden);
    // Of one that is not, somebody looks whether it must be.
    expect(result.kind === 'service' && result.warnings.map(({ reason }) => reason)).toEqual(
      hidden ? [] : ['may-be-shelter'],
    );
  });

  test.each([
    [{ titolo: 'Centro antiviolenza', via: 'Via Segreta 3' }, true],
    [{ titolo: 'Casa', testo: 'Alloggi protetti per donne', via: 'Via Segreta 3' }, true],
    [{ titolo: 'Casa rifugio' }, false],
    [{ titolo: 'Sportello per rifugiati', via: 'Via Aperta 3' }, false],
    [{ titolo: 'Rifugi per donne', via: 'Via Segreta 3' }, true],
    [{ titolo: 'Casa delle associazioni', via: 'Via Aperta 3' }, false],
  ])('that may be a shelter, and says where it is, is to be looked at: %o', (given, looked) => {
    const result = mapped(given);
    expect(result.kind === 'service' && result.warnings.some(({ reason }) => reason === 'may-be-shelter')).toBe(looked);
  });

  test('that ended is kept as ended', () => {
    expect(service({ stato: 'chiuso' }).status).toBe('ended');
  });

  test.each([
    [{ titolo: ' ' }, { reason: 'missing', field: 'title', length: 0 }],
    [{ id: '<b></b>' }, { reason: 'missing', field: 'sourceKey', length: 0 }],
    [{ titolo: 'x'.repeat(301) }, { reason: 'too-long', field: 'title', length: 301 }],
    [{ tipi: 'Mai vista' }, { reason: 'unknown-value', field: 'kindsOfHelp', length: 9 }],
    [{ stato: 'forse' }, { reason: 'unknown-value', field: 'status', length: 5 }],
  ])('is rejected with its line and reason: %o', (given, rejection) => {
    expect(mapped(given)).toMatchObject({ kind: 'rejected', rejection: { line: 5, ...rejection } });
  });

  test('with too few cells is rejected', () => {
    expect(mapRecord({ line: 9, cells: ['1', 'x'] })).toEqual({
      kind: 'rejected',
      rejection: { line: 9, reason: 'column-count', field: '', length: 2 },
    });
  });
});

describe('the header', () => {
  const refusalOf = (cells: string[], declared = mapping) => {
    try {
      checkHeader(cells, declared);
      return undefined;
    } catch (error) {
      return (error as { refusal?: unknown }).refusal;
    }
  };

  test('that is the declared one, in any order and with more columns, is taken', () => {
    expect(refusalOf(['altro', ...header.toReversed()])).toBeUndefined();
  });

  test('that lacks columns says which', () => {
    expect(refusalOf(header.filter((column) => column !== 'titolo'))).toEqual({
      reason: 'missing-columns',
      columns: ['titolo'],
    });
  });

  test('of another delimiter says which', () => {
    expect(refusalOf([header.join(';')], { ...mapping, delimiter: ',' })).toEqual({
      reason: 'wrong-delimiter',
      expected: ',',
      found: ';',
    });
  });

  test('that names a column twice is ambiguous', () => {
    expect(refusalOf([...header, 'titolo'])).toEqual({ reason: 'repeated-columns', columns: ['titolo'] });
  });
});

describe('a mapping', () => {
  test('that is no JSON, or says what we do not know, is unreadable and says where', () => {
    expect(parseMapping('{')).toEqual({ kind: 'unreadable', problems: [] });
    const wrong = parseMapping(
      JSON.stringify({
        format: 'will-mapping/1',
        source: 's',
        columns: { sourceKey: 'k' },
        values: { status: { a: 'b' } },
      }),
    );
    expect(wrong).toMatchObject({ kind: 'unreadable' });
    expect(wrong.kind === 'unreadable' && wrong.problems.join(' ')).toMatch(/columns\.title.*values\.status\.a/);
  });
});
