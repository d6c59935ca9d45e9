import { describe, expect, test } from 'vitest';
import { RecordTally } from './record-tally.ts';

function figures({ new: added, changed, unchanged, gone }: RecordTally) {
  return { added, changed, unchanged, gone };
}

describe('records beside the services of a file', () => {
  test('count once, however often the file names them', () => {
    const tally = new RecordTally(['known'], { isWritten: false });
    for (const _ of [1, 2, 3]) {
      tally.see('known', 'unchanged');
      tally.see('fresh', 'new');
    }
    expect(figures(tally)).toEqual({ added: 1, changed: 0, unchanged: 1, gone: [] });
  });

  test('are changed as soon as one mention says something else', () => {
    const tally = new RecordTally(['known'], { isWritten: true });
    for (const state of ['unchanged', 'changed', 'unchanged', 'changed'] as const) tally.see('known', state);
    expect(figures(tally)).toEqual({ added: 0, changed: 1, unchanged: 0, gone: [] });
  });

  test('that were new and stand since are not counted again', () => {
    const tally = new RecordTally([], { isWritten: true });
    for (const state of ['new', 'unchanged', 'changed'] as const) tally.see('fresh', state);
    expect(figures(tally)).toEqual({ added: 1, changed: 0, unchanged: 0, gone: [] });
  });

  test('have disappeared unless they were told or named; those from elsewhere never were the source’s', () => {
    const tally = new RecordTally(['told', 'named', 'lost'], { isWritten: true });
    tally.see('told', 'changed');
    tally.mention('named');
    tally.see('others', 'foreign');
    expect(figures(tally)).toEqual({ added: 0, changed: 1, unchanged: 0, gone: ['lost'] });
  });
});
