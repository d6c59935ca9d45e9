import { euroCents } from '../../pricing/euro-cents.ts';
import type { AgreementTerms } from '../agreement-terms.ts';

/** Anna hosts, Bruno comes; eleven euros an hour in two, on Tuesdays. */
export function someTerms(
  given: { readonly percents?: readonly [number, number]; readonly serviceCents?: number } = {},
): AgreementTerms {
  const { percents = [0, 0], serviceCents = 1100 } = given;
  const solo = euroCents(1100);
  return {
    kindOfHelp: 'childcare',
    days: [1],
    fromSlot: 32,
    slots: 4,
    startsOn: '2026-12-01',
    operator: { id: 'chiara', name: 'Chiara' },
    provider: { id: 'filo', name: 'Il Filo' },
    place: { kind: 'home', host: 'anna' },
    pricesBySeats: [{ seats: 2, cents: euroCents(serviceCents) }],
    price: {
      basis: 'equal',
      serviceCents: euroCents(serviceCents),
      coordinationCents: euroCents(0),
      members: ['anna', 'bruno'].map((member, at) => ({
        member,
        seats: 1,
        attends: [{ day: 1, slots: 4 }],
        soloCents: solo,
        mostCents: solo,
        contributionPercent: percents[at] ?? 0,
      })),
    },
    rules: {
      absence: { kind: 'always-paid' },
      noticeDays: 30,
      substituteDays: 7,
      coordinator: 'city',
      house: ['on-time'],
      more: '',
    },
  };
}
