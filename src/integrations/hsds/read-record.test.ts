import { describe, expect, it } from 'vitest';
import { readRecord } from './read-record.ts';
import { serviceSchema } from './records.ts';

const id = 'ac148810-d857-441c-9679-408f346de14b';
const service = (fields: object) => ({ id, name: 'Counselling', status: 'active', ...fields });

describe('reading a stranger’s record', () => {
  it('leaves out a field that is wrong, and says which', () => {
    const read = readRecord(serviceSchema, service({ url: 'nowhere', minimum_age: Number.NaN, email: 'a@b' }));
    expect(read).toMatchObject({ kind: 'read', record: service({}) });
    expect(read.kind === 'read' && read.repairs.map(({ path }) => path).sort()).toEqual([
      'email',
      'minimum_age',
      'url',
    ]);
  });

  it('leaves out a child that lacks what HSDS requires, and keeps its brothers', () => {
    const phones = [{ id }, { id, number: '039 1' }, { id: 'x', number: '039 2' }];
    const read = readRecord(serviceSchema, service({ phones }));
    expect(read).toMatchObject({ kind: 'read', record: { phones: [{ id, number: '039 1' }] } });
  });

  it('leaves out a place whose address is wrong only in that', () => {
    const location = { id, location_type: 'physical', addresses: [{ id, address_1: 'Via Prova 1' }], name: 'Sede' };
    const read = readRecord(serviceSchema, service({ service_at_locations: [{ id, location }] }));
    expect(read.kind === 'read' && read.record.service_at_locations?.[0]?.location).toEqual({
      id,
      location_type: 'physical',
      addresses: [],
      name: 'Sede',
    });
  });

  it.each([{ name: 'No id', status: 'active' }, service({ status: 'open' }), [], 'text', null, service({ id: '7' })])(
    'refuses what is no record: %j',
    (value) => {
      expect(readRecord(serviceSchema, value).kind).toBe('refused');
    },
  );

  it('cleans what a database or a page could not hold, and drops what no specification knows', () => {
    const read = readRecord(
      serviceSchema,
      service({ name: 'A\u0000b\uD800', alternate_name: '', constructor: 'x', foo: 1 }),
    );
    expect(read).toEqual({ kind: 'read', record: service({ name: 'Ab\uFFFD' }), repairs: [] });
  });

  it('escapes an address with accents, as a browser does', () => {
    const read = readRecord(serviceSchema, service({ url: 'https://example.org/città' }));
    expect(read.kind === 'read' && read.record.url).toBe('https://example.org/citt%C3%A0');
  });
});
