import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { disclosureSteps, type DisclosureStep } from '../../../domain/group-life/disclosure.ts';
import { metres } from '../../../domain/pooling/metres.ts';
import { staffRoles, type Actor, type StaffRole } from '../../people/public.ts';
import type { Contact } from '../../requests/public.ts';
import type { PoolStatus } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import { coarseMetres, coarsePoint } from './coarse.ts';
import { discloseGroup, type Consents } from './disclose-group.ts';
import { discloseProposal } from './disclose-proposal.ts';
import { discloseToProvider } from './disclose-to-provider.ts';
import { discloseToStaff } from './disclose-to-staff.ts';

const now = new Date('2026-11-20T10:00:00Z');
const contacts = new Map<string, Contact>([
  ['anna', { name: 'Anna Rossi', email: 'anna@example.org', phone: '039 1' }],
  ['bruno', { name: 'Bruno Verdi', email: 'bruno@example.org', phone: '039 2' }],
]);
const secrets = /Rossi|Verdi|Bruno|@example\.org|039|Via della casa|45\.5812345|9\.2712345|512/;

function aPool(given: Partial<PoolRecord> = {}): PoolRecord {
  const member = {
    seats: 1,
    answer: 'pending',
    declineReason: null,
    shareCents: 550,
    soloCents: 1100,
    metres: 512,
    firstContact: true,
    live: true,
  } as const;
  return {
    id: 'pool',
    runId: 'run',
    status: 'proposed',
    kindOfHelp: 'childcare',
    operatorId: 'chiara',
    venueId: null,
    homeRequestId: 'bruno',
    days: [1, 3],
    fromSlot: 32,
    slots: 4,
    seats: 2,
    hourlyCents: 1100,
    proposedAt: now,
    answerBy: new Date(now.getTime() + 1000),
    agreedAt: null,
    callUntil: null,
    chooseBy: null,
    signBy: null,
    startedAt: null,
    endedAt: null,
    endReason: null,
    endsOn: null,
    operator: { name: 'Chiara', cents: [1100, 1100], minSeats: 2 },
    provider: { id: 'filo', name: 'Il Filo', email: null, phone: null },
    venue: null,
    homeLabel: 'Via della casa',
    middle: { lat: 45.5812345, lon: 9.2712345 },
    members: [
      { ...member, requestId: 'anna', code: 'AAAA-2222' },
      { ...member, requestId: 'bruno', code: 'BBBB-3333' },
    ],
    stoppedSince: null,
    stopUntil: null,
    waitsFor: null,
    waitsUntil: null,
    stopCause: null,
    ...given,
  };
}

const running = { status: 'running', agreedAt: now, startedAt: now } as const;
const nobody: Consents = new Map();
const all: Consents = new Map(['anna', 'bruno'].map((member) => [member, new Set(disclosureSteps)]));
const staff = (role: StaffRole): Actor => ({ kind: 'staff', accountId: 'a', name: 'A', role });

it('tells a family of a proposal nothing of who or where, in whatever state it is', () => {
  for (const status of ['proposed', 'offers', 'agreed', 'running', 'dissolved', 'closed'] satisfies PoolStatus[]) {
    const told = JSON.stringify(discloseProposal(aPool({ status }), 'anna', now));
    expect(told).toContain('"withinMetres":600');
    expect(told).not.toMatch(secrets);
    expect(told).not.toContain('BBBB-3333');
    expect(told).not.toContain('"bruno"');
  }
});

it('shows families one another only while the group runs, and only to its own families', () => {
  for (const status of ['proposed', 'offers', 'agreed', 'dissolved', 'closed'] satisfies PoolStatus[]) {
    expect(discloseGroup(aPool({ ...running, status }), contacts, all, 'anna')).toBeUndefined();
  }
  expect(discloseGroup(aPool(running), contacts, all, 'carla')).toBeUndefined();
});

it('shows of another family what both have said, step by step, and never a surname', () => {
  const seen = (anna: readonly DisclosureStep[], bruno: readonly DisclosureStep[]) =>
    discloseGroup(
      aPool(running),
      contacts,
      new Map([
        ['anna', new Set(anna)],
        ['bruno', new Set(bruno)],
      ]),
      'anna',
    );
  expect(JSON.stringify(discloseGroup(aPool(running), contacts, nobody, 'anna'))).not.toMatch(secrets);
  expect(JSON.stringify(seen([], disclosureSteps))).not.toMatch(secrets);
  expect(JSON.stringify(seen(disclosureSteps, []))).not.toMatch(secrets);
  expect(seen(['first-name'], disclosureSteps)?.others).toEqual([
    { requestId: 'bruno', steps: ['first-name'], firstName: 'Bruno' },
  ]);
  expect(seen(['first-name'], disclosureSteps)?.place).toEqual({ kind: 'home', host: 'Bruno' });
  const known = seen(['first-name', 'contact'], disclosureSteps);
  expect(known?.others).toEqual([
    { requestId: 'bruno', steps: [...disclosureSteps], firstName: 'Bruno', email: 'bruno@example.org', phone: '039 2' },
  ]);
  expect(known?.place).toEqual({ kind: 'home', host: 'Bruno', street: 'Via della casa' });
  expect(JSON.stringify(known)).not.toContain('Verdi');
});

it('shows nobody of the staff a name before all have said yes, and then only to who follows families', () => {
  for (const role of staffRoles) {
    for (const status of ['proposed', 'offers', 'agreed', 'dissolved', 'closed'] satisfies PoolStatus[]) {
      expect(JSON.stringify(discloseToStaff(staff(role), aPool({ status, agreedAt: now }), contacts, now))).not.toMatch(
        secrets,
      );
    }
    const seesNames = JSON.stringify(discloseToStaff(staff(role), aPool(running), contacts, now)).includes('Rossi');
    expect([role, seesNames]).toEqual([role, ['desk-operator', 'community-manager', 'administrator'].includes(role)]);
  }
});

it('tells the city’s manager no more than figures', () => {
  const view = discloseToStaff(staff('city-manager'), aPool(running), contacts, now);
  expect(view.members).toBeUndefined();
  expect(JSON.stringify(view)).not.toMatch(/AAAA-2222|anna|Rossi/);
  expect(view.figures).toEqual({ groups: 1, families: 2, hoursWeek: 4, savedCentsWeek: 4400, firstContacts: 2 });
});

it('tells the provider where to go and first names, once the group runs', () => {
  expect(JSON.stringify(discloseToProvider(aPool(), contacts))).not.toMatch(secrets);
  const view = discloseToProvider(aPool(running), contacts);
  expect([view.firstNames, view.place]).toEqual([['Anna', 'Bruno'], { kind: 'home', street: 'Via della casa' }]);
  expect(JSON.stringify(view)).not.toMatch(/Rossi|Verdi|@|039/);
});

it('says near, not where: every point within reach of its cell, many points in one', () => {
  const point = fc.record({
    lat: fc.double({ min: 36, max: 47, noNaN: true }),
    lon: fc.double({ min: 7, max: 18, noNaN: true }),
  });
  fc.assert(fc.property(point, (at) => metres(at, coarsePoint(at)) < 400));
  expect(coarsePoint({ lat: 45.5812345, lon: 9.2712345 })).toEqual(coarsePoint({ lat: 45.5813, lon: 9.2713 }));
  expect([0, 1, 100, 101, 560].map(coarseMetres)).toEqual([100, 100, 100, 200, 600]);
});
