import { expect, it } from 'vitest';
import { formFields } from '../../../../platform/http/form.ts';
import { bandsOf } from '../call/age-bands.ts';
import { firstSessionAfter } from '../call/first-session.ts';
import { problemsOf, readOfferForm } from './schema.ts';

const operator = '8d0c2a2e-5a5e-4a63-9a44-0d0d3f0b7a11';
const venue = '8d0c2a2e-5a5e-4a63-9a44-0d0d3f0b7a12';

function read(fields: Readonly<Record<string, string>>) {
  const form = formFields(
    new URLSearchParams({ operatore: operator, prezzo: '10,50', inizio: '2026-12-01', ...fields }),
  );
  return readOfferForm(form, { seats: 3, placeOfProposal: venue });
}

it('reads an offer, with the price of each other number of seats that is given', () => {
  expect(read({ 'prezzo-2': '8', 'prezzo-4': '13,5', 'prezzo-6': '18', 'prezzo-3': '99', nota: 'Dal lunedì' })).toEqual(
    {
      terms: {
        operatorId: operator,
        venueId: venue,
        hourlyCents: 1050,
        prices: [
          { seats: 2, cents: 800 },
          { seats: 3, cents: 1050 },
          { seats: 4, cents: 1350 },
          { seats: 6, cents: 1800 },
        ],
        startsOn: '2026-12-01',
        note: 'Dal lunedì',
      },
    },
  );
});

it('takes the place of the proposal unless another is chosen', () => {
  const other = '8d0c2a2e-5a5e-4a63-9a44-0d0d3f0b7a13';
  expect(read({ luogo: 'proposta' })).toMatchObject({ terms: { venueId: venue } });
  expect(read({ luogo: other })).toMatchObject({ terms: { venueId: other } });
});

it('says what is wrong beside each field', () => {
  expect(
    read({ operatore: '', prezzo: 'dieci', 'prezzo-5': 'x', inizio: '2026-02-30', nota: 'x'.repeat(501) }),
  ).toEqual({
    problems: {
      operatore: 'operator-missing',
      prezzo: 'price-missing',
      'prezzo-5': 'price-wrong',
      inizio: 'date-missing',
      nota: 'note-long',
    },
  });
  expect(problemsOf(['operator-too-far', 'wrong-seats', 'above-ceiling'])).toEqual({
    operatore: 'operator-too-far',
    prezzo: 'above-ceiling',
  });
});

it('tells ages by bands, each once, the youngest first', () => {
  expect(bandsOf([90, 4, 5, 0, 17])).toEqual(['0-2', '3-5', '14-17', '85+']);
  expect(bandsOf([])).toEqual([]);
});

it('finds the first day that a group meets after a day', () => {
  // 2026-11-25 is a Wednesday, the 20,782nd day since 1970.
  expect(firstSessionAfter(20_782, [1, 3])).toBe('2026-11-26');
  expect(firstSessionAfter(20_782, [2])).toBe('2026-12-02');
});
