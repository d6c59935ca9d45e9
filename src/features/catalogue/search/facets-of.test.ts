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

/** Phrases as sources write them, and whether one gets in there in a wheelchair. */
const stepFree: readonly (readonly [string, boolean])[] = [
  ['Accessibile in sedia a rotelle', true],
  ['Non accessibile in sedia a rotelle', false],
  ['Non accessibile a carrozzine', false],
  ['Non è accessibile ai disabili', false],
  ['Inaccessibile in carrozzina', false],
  ['Accesso difficoltoso con la carrozzina', false],
  ['Impossibile entrare con la carrozzina', false],
  ['In carrozzina non si passa', false],
  ['Le carrozzine non entrano in ascensore', false],
  ['Senza ascensore, terzo piano', false],
  ['Terzo piano senza ascensore', false],
  ['Privo di ascensore', false],
  ['Sprovvisto di rampa e di ascensore', false],
  ['Manca la rampa', false],
  ['Mancano rampe e ascensori', false],
  ['Non mancano rampe e ascensore', true],
  ['L’ascensore non c’è', false],
  ['L’ascensore per ora non funziona', false],
  ['Ascensore guasto', false],
  ['Ascensore fuori servizio fino a marzo', false],
  ['Rampa assente', false],
  ['Montascale non disponibile', false],
  ['Ci sono due gradini e nessuna rampa', false],
  ['Ci sono due gradini, ma c’è una rampa', true],
  ['Due gradini all’ingresso; rampa sul retro', true],
  ['Non c’è ascensore ma c’è il montascale', true],
  ['Non ci sono gradini e c’è l’ascensore', true],
  ['Non ci sono rampe, ascensori o montascale', false],
  ['Senza rampa né ascensore', false],
  ['Due rampe di scale senza ascensore', false],
  ['Due rampe di scale', false],
  ['Primo piano con ascensore', true],
  ['Ingresso senza gradini', true],
  ['Ingresso senza alcun gradino', true],
  ['Senza barriere architettoniche', true],
  ['Nessuna barriera', true],
  ['Non ci sono scale', true],
  ['Non è senza barriere', false],
  ['Non privo di barriere architettoniche', false],
  ['Ingresso senza gradini, ma il bagno non è accessibile in carrozzina', false],
  ['Per chi non riesce a fare le scale non c’è ascensore', false],
  ['Per chi non cammina c’è una rampa', true],
  ['Accessibile senza problemi in carrozzina', true],
  ['Non solo la rampa: c’è anche l’ascensore', true],
  ['Scale ripide', false],
  ['Wheelchair accessible', true],
  ['Not wheelchair accessible', false],
  ['The building isn’t wheelchair accessible', false],
  ['There is no lift', false],
  ['No lift, but a ramp at the back', true],
  ['No steps', true],
  ['The lift is broken', false],
];

const price: readonly (readonly [string, string | undefined])[] = [
  ['Gratuito', 'free'],
  ['Il servizio è gratuito per tutti', 'free'],
  ['Il servizio non è gratuito', 'paid'],
  ['Non gratuito', 'paid'],
  ['Non è più gratis', 'paid'],
  ['A pagamento', 'paid'],
  ['A pagamento: 15 all’ora', 'paid'],
  ['Non è a pagamento', 'free'],
  ['Nessun ticket', 'free'],
  ['Senza costi', 'free'],
  ['Si paga una retta', 'paid'],
  ['Tariffa oraria', 'paid'],
  ['Non serve ISEE: gratuito per tutti', 'free'],
  ['Gratuito per tutti, senza ISEE', 'free'],
  ['Gratuito, l’ISEE non serve', 'free'],
  ['L’ISEE non è richiesto, costa 5 euro', 'paid'],
  ['5 euro, indipendentemente dal reddito', 'paid'],
  ['Gratis a prescindere dall’ISEE', 'free'],
  ['Secondo l’ISEE', 'income'],
  ['Serve l’ISEE', 'income'],
  ['Non si paga sotto i 10.000 euro di ISEE', 'income'],
  ['Il primo incontro è gratuito, poi 20 euro', 'paid'],
  ['Free for everybody', 'free'],
  ['Not free', 'paid'],
  ['Chiedi allo sportello', undefined],
];

const forDeafAndBlind: readonly (readonly [string, readonly string[]])[] = [
  ['Interprete LIS su richiesta', ['hearing']],
  ['Senza interprete LIS', []],
  ['Non ci sono testi in braille', []],
  ['Percorso per non vedenti', ['sight']],
  ['Percorso non adatto a non vedenti', []],
  ['Non ci sono sottotitoli, ma c’è l’audiodescrizione', ['sight']],
];

describe('what a text denies', () => {
  test.each(stepFree)('"%s" lets a wheelchair in: %s', (access, found) => {
    expect(accessesOf(source({ sections: { access } })).includes('step-free')).toBe(found);
  });
  test.each(forDeafAndBlind)('"%s" helps who is deaf or blind: %j', (access, found) => {
    expect(accessesOf(source({ sections: { access } }))).toEqual(found);
  });
  test.each(price)('"%s" costs: %s', (cost, found) => {
    expect(priceOf(source({ sections: { cost } }))).toBe(found);
  });
});
