import { expect, test } from 'vitest';
import { readTaxCode } from '../src/domain/accreditation/tax-code.ts';
import { monzaPopulation } from './monza.ts';
import { accreditations, notice } from './monza/accreditation.ts';

const { providers } = monzaPopulation();

test('every provider that the demo calls accredited has a file with a grant, and no other has', () => {
  const granted = accreditations.flatMap(({ providerKey, insuredForDays }) =>
    insuredForDays === undefined ? [] : providerKey,
  );
  const accredited = providers.flatMap((provider) => (provider.accredited ? provider.key : []));
  expect(granted.toSorted()).toEqual(accredited.toSorted());
});

test('tax codes are right and of an office that does not exist, so that they are nobody’s', () => {
  for (const { taxCode } of accreditations) {
    expect(readTaxCode(taxCode)).toMatchObject({ kind: 'right', of: 'body' });
    expect(taxCode.slice(7, 10)).toBe('000');
  }
  expect(new Set(accreditations.map(({ taxCode }) => taxCode)).size).toBe(accreditations.length);
});

test('shows a lapse, one that is near, and an application that waits', () => {
  const days = accreditations.map(({ insuredForDays }) => insuredForDays);
  expect(days.some((each) => each !== undefined && each < 0)).toBe(true);
  expect(days.some((each) => each !== undefined && each > 0 && each < 30)).toBe(true);
  expect(days).toContain(undefined);
});

test('says that it is made up', () => {
  expect(notice.title).toContain('di prova');
  expect(notice.text).toContain('inventato');
});
