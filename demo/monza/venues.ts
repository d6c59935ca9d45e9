import type { DemoVenue } from '../types.ts';
import { streetNamed } from './gazetteer.ts';

type Draft = Pick<DemoVenue, 'key' | 'name' | 'address' | 'seats' | 'tags'>;

function venue(draft: Draft): DemoVenue {
  const { quarter, lat, lon } = streetNamed(draft.address);
  return { ...draft, madeUp: true, quarter, lat, lon };
}

export const venues: readonly DemoVenue[] = [
  venue({
    key: 'sala-san-biagio',
    name: 'La Stanza di San Biagio (di prova)',
    address: 'Via Monti e Tognetti',
    seats: 10,
    tags: ['step-free', 'kitchen', 'garden'],
  }),
  venue({
    key: 'cortile-triante',
    name: 'Il Cortile di Triante (di prova)',
    address: 'Via Vittorio Veneto',
    seats: 8,
    tags: ['step-free', 'garden'],
  }),
  venue({
    key: 'portineria-cederna',
    name: 'Portineria di Cederna (di prova)',
    address: 'Via Pompeo Mariani',
    seats: 12,
    tags: ['step-free', 'kitchen'],
  }),
  venue({
    key: 'spazio-san-rocco',
    name: 'Spazio San Rocco (di prova)',
    address: 'Via San Rocco',
    seats: 10,
    tags: ['step-free', 'kitchen'],
  }),
  venue({
    key: 'officina-san-fruttuoso',
    name: 'Officina di San Fruttuoso (di prova)',
    address: 'Via Risorgimento',
    seats: 9,
    tags: ['kitchen'],
  }),
  venue({
    key: 'terrazza-liberta',
    name: 'Terrazza Libertà (di prova)',
    address: 'Viale Libertà',
    seats: 8,
    tags: ['step-free'],
  }),
  venue({
    key: 'salotto-centro',
    name: 'Il Salotto del Centro (di prova)',
    address: 'Via Zucchi',
    seats: 6,
    tags: ['step-free', 'kitchen'],
  }),
];
