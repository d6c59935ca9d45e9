import { describe, expect, test } from 'vitest';
import { accessesOf, languagesOf, priceOf, type FacetSource } from './facets-of.ts';

const id = '00000000-0000-4000-8000-000000000001';
const source = (given: Partial<FacetSource>): FacetSource => ({ answerKind: 'public', sections: {}, ...given });

describe('the price', () => {
  test.each([
    [{ sections: { cost: 'Da 60 a 480 euro al mese, secondo l’ISEE.' } }, 'income'],
    [{ sections: { cost: 'Gratis con un ISEE sotto i 15.000 euro, poi 5 euro l’ora.' } }, 'income'],
    [{ sections: { cost: 'Dal 10 al 20% del reddito.' } }, 'income'],
    [{ sections: { cost: 'Gratis: si lavora due ore al mese per tutti.' } }, 'free'],
    [{ sections: { cost: '3 euro a lezione.' }, answerKind: 'free' }, 'paid'],
    [{ sections: { cost: 'Da 11 a 14 € l’ora.' } }, 'paid'],
    [{ answerKind: 'market' }, 'paid'],
    [{ answerKind: 'mutual' }, 'free'],
    [{ answerKind: 'public' }, undefined],
    [{ hsds: { cost_options: [{ id, amount: 0 }] }, sections: { cost: '5 euro' } }, 'free'],
    [
      {
        hsds: {
          cost_options: [
            { id, amount: 0 },
            { id, amount: 5 },
          ],
        },
      },
      'paid',
    ],
    [{ hsds: { cost_options: [{ id, amount: 5, will_isee_to: 12_000 }] } }, 'income'],
    [{ hsds: { cost_options: [{ id, amount: 5, will_isee_to: null }] } }, 'paid'],
  ] satisfies [Partial<FacetSource>, string | undefined][])('of %j is %s', (given, price) => {
    expect(priceOf(source(given))).toBe(price);
  });
});

describe('what a place does for who would be kept out', () => {
  test('is read from its words, in Italian and English', () => {
    const places = [
      {
        accessibility: [
          { id, description: 'Wheelchair ramp' },
          { id, details: 'Mappa tattile, sign language' },
        ],
      },
    ];
    expect(accessesOf(source({ places }))).toEqual(['step-free', 'hearing', 'sight']);
    expect(accessesOf(source({ sections: { access: 'Ingresso senza gradini, testi in braille.' } }))).toEqual([
      'step-free',
      'sight',
    ]);
    expect(accessesOf(source({ sections: { access: 'Vieni al centro.' } }))).toEqual([]);
  });
});

describe('languages', () => {
  test('are told by code, by name, and of the places too', () => {
    expect(
      languagesOf(
        source({
          hsds: {
            languages: [
              { id, code: 'en-GB' },
              { id, name: 'Lingua dei segni italiana' },
            ],
          },
        }),
      ),
    ).toEqual(['en', 'ise']);
    expect(languagesOf(source({ places: [{ languages: [{ id, name: 'Español / spagnolo' }] }] }))).toEqual(['es']);
    expect(languagesOf(source({ hsds: { languages: [{ id, code: 'it', name: 'Italiano' }] } }))).toEqual([]);
  });
});
