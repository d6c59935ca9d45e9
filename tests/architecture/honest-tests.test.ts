import { describe, expect, it } from 'vitest';
import { longFiles } from '../setup/long-files.ts';
import { readSources } from './source-files.ts';

const tests = [
  ...readSources('src/**/*.test.{ts,tsx}', { tests: true }),
  ...readSources('tests/**/*.test.ts', { tests: true }),
];

describe('tests', () => {
  it('call a matcher on every expectation', () => {
    // `expect(x);` passes whatever x is.
    const toothless = /^\s*(await\s+)?expect\([^\n]*\);?\s*$/m;
    expect(
      tests
        .filter(({ text }) => text.split('\n').some((line) => toothless.test(line) && !/\)\s*\./.test(line)))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('neither skip by name nor run alone', () => {
    const set = new RegExp(String.raw`\b(it|test|describe)\.(only|skip|todo)\(`);
    expect(tests.filter(({ text }) => set.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('that begin first are there, each named once', () => {
    const paths = new Set(tests.map(({ path }) => path));
    expect(longFiles.filter((path, at) => !paths.has(path) || longFiles.indexOf(path) !== at)).toEqual([]);
  });

  it('never sleep instead of waiting', () => {
    const sleeps = new RegExp(String.raw`waitForTimeout\(|setTimeout\((resolve|done|r)\b`);
    expect(
      tests
        .filter(({ path, text }) => sleeps.test(text) && !path.endsWith('honest-tests.test.ts'))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
