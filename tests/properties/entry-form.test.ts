import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { answerKinds, audiences, kindsOfHelp } from '../../src/domain/vocabulary.ts';
import { valueAt, withValues } from '../../src/features/catalogue/entries/fields.ts';
import { fieldKinds } from '../../src/features/catalogue/entries/form/field-kinds.ts';
import { fillForm } from '../../src/features/catalogue/entries/form/fill-form.ts';
import { rawValues, type RawPair } from '../../src/features/catalogue/entries/form/raw-values.ts';
import { askedName, readEntryForm } from '../../src/features/catalogue/entries/form/read-field.ts';
import { compareWithMine } from '../../src/features/catalogue/entries/merge-versions.ts';
import type { EntryContent } from '../../src/features/catalogue/entries/model.ts';
import { entryFields, sameValue, type EntryField } from '../../src/features/catalogue/entries/fields.ts';

const words = fc.stringMatching(/^[a-zà-ù]{1,8}( [a-zà-ù]{1,8}){0,3}$/);
const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
const days = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
/** Weekly ones that the form asks for, and others that it leaves alone. */
const schedule = fc.oneof(
  fc.record({
    id: fc.uuid(),
    freq: fc.constant('WEEKLY' as const),
    byday: days.map((list) => list.join(',')),
    opens_at: time,
    closes_at: time,
  }),
  fc.record({
    id: fc.uuid(),
    freq: fc.constant('MONTHLY' as const),
    bymonthday: fc.constant('1'),
    opens_at: time,
    closes_at: time,
  }),
);
const price = fc.record(
  {
    id: fc.uuid(),
    currency: fc.constant('EUR'),
    amount: fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100),
    option: words,
    will_isee_from: fc.integer({ min: 0, max: 20_000 }),
    will_isee_to: fc.integer({ min: 20_001, max: 40_000 }),
    will_per: fc.constantFrom('hour' as const, 'month' as const),
    valid_from: fc.constant('2026-01-01'),
  },
  { requiredKeys: ['id', 'currency', 'amount'] },
);

const content: fc.Arbitrary<EntryContent> = fc.record(
  {
    title: words,
    description: words,
    language: fc.constant('it' as const),
    answerKind: fc.constantFrom(...answerKinds),
    kindsOfHelp: fc.subarray([...kindsOfHelp], { minLength: 1 }),
    audiences: fc.subarray([...audiences], { minLength: 1 }),
    status: fc.constantFrom('active' as const, 'ended' as const),
    protectedPlace: fc.constant(false),
    address: words,
    url: fc.webUrl({ validSchemes: ['https'] }),
    sections: fc.record(
      { howTo: words, cost: words, contacts: fc.record({ phone: words, text: words }) },
      { requiredKeys: [] },
    ),
    hsds: fc.record(
      {
        schedules: fc.array(schedule, { maxLength: 4 }),
        cost_options: fc.array(price, { maxLength: 4 }),
        languages: fc.subarray([
          { id: 'a', code: 'it' },
          { id: 'b', name: 'Griko' },
          { id: 'c', code: 'ro' },
        ]),
        required_documents: fc.array(fc.record({ id: fc.uuid(), document: words }), { maxLength: 3 }),
        minimum_age: fc.integer({ min: 0, max: 20 }),
        will_needs_assessment: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  {
    requiredKeys: [
      'title',
      'description',
      'language',
      'answerKind',
      'kindsOfHelp',
      'audiences',
      'status',
      'protectedPlace',
      'sections',
      'hsds',
    ],
  },
);

const asked: readonly RawPair[] = entryFields.map((field) => [askedName(field), 'yes']);
const serviceId = '7d0f1a34-52a4-4f6e-9b43-3f2f6f6a0b01';
const textFields = entryFields.filter((field) => fieldKinds[field].kind === 'text');

describe('the form of an entry', () => {
  it('that comes back as it was changes nothing, whatever the entry says', () => {
    fc.assert(
      fc.property(content, (entry) => {
        const { values, problems } = readEntryForm(rawValues([...asked, ...fillForm(entry)]), {
          serviceId,
          content: entry,
        });
        expect([[...values.keys()], problems]).toEqual([[], []]);
      }),
    );
  });

  it('changes what somebody wrote and nothing else', () => {
    fc.assert(
      fc.property(content, fc.constantFrom<EntryField>(...textFields), words, (entry, field, written) => {
        fc.pre(written !== valueAt(entry, field));
        const pairs = fillForm(entry).map(([name, value]): RawPair => [name, name === field ? written : value]);
        const { values } = readEntryForm(rawValues([...asked, ...pairs]), { serviceId, content: entry });
        expect([...values]).toEqual([[field, written]]);
      }),
    );
  });
});

describe('two who changed one entry', () => {
  const changes = fc.dictionary(
    fc.constantFrom<EntryField>('title', 'sections.howTo', 'sections.cost', 'address'),
    words,
  );

  it('lose nothing: where they differ, somebody changed it, and who is said', () => {
    fc.assert(
      fc.property(content, changes, changes, (seen, ours, other) => {
        const mine = new Map(Object.entries(ours) as [EntryField, unknown][]);
        const now = withValues(seen, new Map(Object.entries(other) as [EntryField, unknown][]));
        const differing = new Map(compareWithMine(seen, mine, now).map((one) => [one.field, one.changedBy]));
        for (const field of entryFields) {
          const before = valueAt(seen, field);
          const iDid = mine.has(field) && !sameValue(mine.get(field), before);
          const theyDid = !sameValue(valueAt(now, field), before);
          const alike = sameValue(mine.has(field) ? mine.get(field) : before, valueAt(now, field));
          expect(differing.get(field)).toBe(alike ? undefined : iDid && theyDid ? 'both' : iDid ? 'me' : 'them');
        }
      }),
    );
  });
});
