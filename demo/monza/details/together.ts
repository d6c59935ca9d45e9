import type { DemoDetails } from '../../types.ts';
import { augustClosure, on, onWeekdays } from './hours.ts';
import { costs, free } from './prices.ts';

const neighbourhoods = {
  key: 'quartieri-vicini',
  name: 'Quartieri vicini',
  description: 'Portinerie, custodi e spazi dove ci si aiuta tra vicini.',
} as const;

export const togetherDetails: Readonly<Record<string, DemoDetails>> = {
  'banca-del-tempo': {
    hours: [on('SA', '09:30', '12:30', { closures: augustClosure })],
    prices: [costs(5, 'year', 'Assicurazione')],
    sharing: 'anyone',
    channels: ['01.1.1'],
    programme: neighbourhoods,
  },
  'aiuti-in-portineria': {
    hours: [onWeekdays('08:30', '18:30')],
    prices: [costs(1, 'once', 'Un pacco tenuto per te')],
    languages: [['it'], ['es'], ['ar']],
    accessibility: ['Ingresso senza gradini'],
    area: ['Cederna – Cantalupo'],
    sharing: 'anyone',
    channels: ['01.1.1'],
    programme: neighbourhoods,
  },
  'orto-insieme': {
    hours: [on('SA', '09:00', '12:00', { from: '2027-03-01', to: '2027-11-30' })],
    prices: free,
    accessibility: ['Due vasche alte per chi sta in carrozzina'],
    area: ["Sant'Albino", 'Cederna – Cantalupo'],
    sharing: 'anyone',
    channels: ['01.1.1'],
    room: { available: 3, maximum: 25, daysAgo: 18 },
  },
  'caffe-lingue': {
    hours: [on('FR', '18:00', '20:00')],
    prices: free,
    languages: [['it'], ['en'], ['es'], ['fr'], ['ar']],
    sharing: 'anyone',
    channels: ['01.1.1'],
  },
  'volontari-due-ore': {
    prices: free,
    documents: ['Documento di identità'],
    ages: { from: 16 },
    sharing: 'no',
    channels: ['01.1.1', '04.2'],
  },
  'cinema-in-terrazza': {
    hours: [{ days: '-1SA', monthly: true, opens: '21:00', closes: '23:30', from: '2027-05-01', to: '2027-09-30' }],
    prices: free,
    accessibility: ['Ascensore fino alla terrazza', 'Film con sottotitoli'],
    sharing: 'anyone',
    channels: ['01.1.1'],
    programme: neighbourhoods,
  },
  'sportello-associazioni': {
    hours: [on('TU,WE,TH', '10:00', '16:00', { closures: augustClosure })],
    prices: free,
    documents: ['Una pagina che racconti che cosa fate'],
    sharing: 'no',
    channels: ['01.1.1', '05.4'],
  },
};
