import { describe, expect, it } from 'vitest';
import { requestableHelp } from '../../../domain/vocabulary.ts';
import { formCode, readFormCode } from './form-code.ts';

describe('the code of a paper form', () => {
  it.each(requestableHelp)('of %s is its own, and reads back however it is copied', (kind) => {
    const code = formCode(kind);
    expect(requestableHelp.filter((other) => formCode(other) === code)).toEqual([kind]);
    for (const typed of [code, code.toLowerCase(), ` ${code.replace('-', '')} `, code.replace('-', ' ')])
      expect(readFormCode(typed)).toEqual({ kind: 'form', help: kind });
  });

  it('of an older form still says its kind', () => {
    expect(readFormCode('M01-1')).toEqual({ kind: 'old-form', help: 'childcare' });
  });

  it.each(['', 'M00-2', 'M99-2', 'M01-0', 'M01-99', 'K7QM-3XWD', 'M1-2'])('is not %j', (typed) => {
    expect(readFormCode(typed)).toEqual({ kind: 'unknown' });
  });
});
