import { expect, it } from 'vitest';
import { afterSignature, type SignatureFacts } from './after-signature.ts';
import { someTerms } from './testing/some-terms.ts';

const signBy = new Date('2026-12-01T10:00:00Z');
const before = new Date(signBy.getTime() - 1);
const terms = someTerms();

function facts(given: Partial<SignatureFacts> = {}): SignatureFacts {
  return { status: 'agreed', signBy, members: ['anna', 'bruno'], terms, signed: [], providerHolds: true, ...given };
}

it('starts the group with the last signature, and not before', () => {
  expect(afterSignature(facts(), 'anna', before)).toBe('wait-for-others');
  expect(afterSignature(facts({ signed: [{ member: 'anna', terms }] }), 'bruno', before)).toBe('start');
});

it('counts a signature once', () => {
  expect(afterSignature(facts({ signed: [{ member: 'anna', terms }] }), 'anna', before)).toBe('signed-already');
});

it('does not count a signature under terms that said something else to who signed', () => {
  const older = someTerms({ percents: [0, 50] });
  expect(afterSignature(facts({ signed: [{ member: 'anna', terms: older }] }), 'bruno', before)).toBe('start');
  const dearer = someTerms({ serviceCents: 1200 });
  expect(afterSignature(facts({ signed: [{ member: 'anna', terms: dearer }] }), 'bruno', before)).toBe(
    'wait-for-others',
  );
});

it('takes none once the time is up, the provider may not give it, or there is nothing to sign', () => {
  expect(afterSignature(facts(), 'anna', signBy)).toBe('too-late');
  expect(afterSignature(facts({ providerHolds: false }), 'anna', before)).toBe('stop');
  expect(afterSignature(facts({ status: 'offers' }), 'anna', before)).toBe('not-to-sign');
  expect(afterSignature(facts({ status: 'dissolved' }), 'anna', before)).toBe('not-to-sign');
  expect(afterSignature(facts(), 'carla', before)).toBe('not-a-member');
});

it('keeps a signature under the terms of a group that runs, and moves nothing', () => {
  expect(afterSignature(facts({ status: 'running' }), 'anna', before)).toBe('runs');
  const signed = [{ member: 'anna', terms }];
  expect(afterSignature(facts({ status: 'running', signed }), 'anna', before)).toBe('signed-already');
});
