import { describe, expect, it } from 'vitest';
import { withValues, type EntryField } from './fields.ts';
import { compareWithMine, onlyChanged } from './merge-versions.ts';
import type { EntryContent } from './model.ts';

const seen: EntryContent = {
  title: 'Doposcuola',
  description: '',
  language: 'it',
  answerKind: 'free',
  kindsOfHelp: ['homework'],
  audiences: ['children'],
  sections: { cost: 'Gratis' },
  status: 'active',
  protectedPlace: false,
  hsds: { languages: [{ id: 'a', code: 'it' }] },
};
const mine = (values: readonly (readonly [EntryField, unknown])[]) => new Map(values);
const theirs = (values: readonly (readonly [EntryField, unknown])[]) => withValues(seen, new Map(values));

describe('two who changed the same version', () => {
  it.each<{
    case: string;
    mine: readonly (readonly [EntryField, unknown])[];
    theirs: readonly (readonly [EntryField, unknown])[];
    differ: readonly (readonly [EntryField, 'me' | 'them' | 'both'])[];
  }>([
    { case: 'nobody changed anything', mine: [['title', 'Doposcuola']], theirs: [], differ: [] },
    {
      case: 'each another field',
      mine: [['title', 'A']],
      theirs: [['sections.cost', '2 €']],
      differ: [
        ['title', 'me'],
        ['sections.cost', 'them'],
      ],
    },
    { case: 'both the same field', mine: [['title', 'A']], theirs: [['title', 'B']], differ: [['title', 'both']] },
    { case: 'both to the same words', mine: [['title', 'A']], theirs: [['title', 'A']], differ: [] },
    {
      case: 'I took out what they changed',
      mine: [['sections.cost', undefined]],
      theirs: [['sections.cost', '2 €']],
      differ: [['sections.cost', 'both']],
    },
    {
      case: 'they took it out, I left it',
      mine: [['title', 'A']],
      theirs: [['sections.cost', undefined]],
      differ: [
        ['title', 'me'],
        ['sections.cost', 'them'],
      ],
    },
    {
      case: 'inside a list of records',
      mine: [['hsds.languages', [{ code: 'it', id: 'a' }]]],
      theirs: [
        [
          'hsds.languages',
          [
            { id: 'a', code: 'it' },
            { id: 'b', code: 'ro' },
          ],
        ],
      ],
      differ: [['hsds.languages', 'them']],
    },
  ])('$case', ({ mine: ours, theirs: other, differ }) => {
    const found = compareWithMine(seen, mine(ours), theirs(other));
    expect(found.map(({ field, changedBy }) => [field, changedBy])).toEqual(differ);
  });

  it('are shown what it was, what each wrote', () => {
    expect(compareWithMine(seen, mine([['title', 'A']]), theirs([['title', 'B']]))).toEqual([
      { field: 'title', before: 'Doposcuola', mine: 'A', theirs: 'B', changedBy: 'both' },
    ]);
  });
});

describe('what is new among values', () => {
  it('is what the entry does not say already; nothing is the same as an empty text', () => {
    const values = mine([
      ['title', 'Doposcuola'],
      ['description', undefined],
      ['sections.howTo', ''],
      ['sections.cost', undefined],
    ]);
    expect([...onlyChanged(seen, values).keys()]).toEqual(['sections.cost']);
  });
});
