import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { assertWritable, writeOutput } from './write-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'will-output-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('puts the whole text in place of what was there, and leaves nothing beside it', () => {
  const path = join(folder, 'plan.json');
  writeFileSync(path, 'something much longer than the text that replaces it');
  assertWritable(path);
  writeOutput(path, 'plan');
  expect(readFileSync(path, 'utf8')).toBe('plan');
  expect(readdirSync(folder)).toEqual(['plan.json']);
});

it('says that a folder is not there, or is in the way, before any work is done', () => {
  expect(() => assertWritable(join(folder, 'none', 'plan.json'))).toThrow(/none.*cannot be written \(ENOENT\)/);
  expect(() => assertWritable(folder)).toThrow('it is a folder');
});

it('writes to what is no file of the disk', () => {
  expect(() => writeOutput('/dev/null', 'plan')).not.toThrow();
});

it('leaves nothing behind when it cannot write', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => writeOutput(join(file, 'plan.json'), 'plan')).toThrow(/cannot be written/);
  expect(readdirSync(folder)).toEqual(['file', 'plan.json']);
});
