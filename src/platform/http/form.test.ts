import { expect, it } from 'vitest';
import { formFields } from './form.ts';

it('trims, and drops what a database cannot hold', () => {
  const form = formFields(
    new URLSearchParams([
      ['name', '  Ada\0 '],
      ['tag', 'a'],
      ['tag', 'b'],
    ]),
  );
  expect(form.text('name')).toBe('Ada');
  expect(form.all('tag')).toEqual(['a', 'b']);
  expect(form.text('tag')).toBe('a');
  expect([form.text('absent'), form.has('absent'), form.all('absent')]).toEqual(['', false, []]);
});

it('has no field that nobody sent, whatever its name', () => {
  expect(formFields(new URLSearchParams()).text('constructor')).toBe('');
  expect(formFields(new URLSearchParams('__proto__=x')).text('__proto__')).toBe('x');
});
