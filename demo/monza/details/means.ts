import type { DemoDetails } from '../../types.ts';
import { everyDay, on, onWeekdays } from './hours.ts';
import { free } from './prices.ts';

export const meansDetails: Readonly<Record<string, DemoDetails>> = {
  'aiuto-affitto': {
    hours: [onWeekdays('09:00', '12:30')],
    prices: free,
    documents: ['Contratto di affitto', 'ISEE sotto i 20.000 euro', 'Una carta che dica che cosa è cambiato'],
    languages: [['it'], ['es']],
    accessibility: ['Ascensore'],
    sharing: 'no',
    channels: ['01.1.1', '03.1', '02.1'],
    lifeEvents: ['3.0', '9.0'],
    room: { waitingDays: 30, daysAgo: 20 },
  },
  'contributo-bollette': {
    hours: [onWeekdays('09:00', '12:30', { from: '2027-01-15', to: '2027-03-15' })],
    prices: free,
    documents: ['Le ultime due bollette', 'ISEE sotto i 12.000 euro'],
    sharing: 'no',
    channels: ['01.1.1'],
  },
  'emporio-solidale': {
    hours: [on('TU,FR', '15:00', '18:00'), on('SA', '09:30', '12:30')],
    prices: free,
    documents: ['ISEE, se ce l’hai'],
    languages: [['it'], ['ar'], ['fr']],
    accessibility: ['Ingresso senza gradini'],
    sharing: 'no',
    channels: ['01.1.1'],
    needsAssessment: true,
    room: { available: 9, maximum: 120, daysAgo: 6 },
  },
  'alloggi-ponte': {
    hours: [onWeekdays('09:00', '12:30')],
    documents: ['Documento di identità'],
    sharing: 'no',
    channels: ['01.1.1'],
    lifeEvents: ['9.0'],
    needsAssessment: true,
    room: { available: 0, maximum: 8, waitingDays: 60, daysAgo: 58 },
  },
  'mensa-la-tavola': {
    hours: [everyDay('12:00', '13:30')],
    prices: free,
    accessibility: ['Ingresso senza gradini', 'Bagno accessibile'],
    sharing: 'anyone',
    channels: ['01.1.1'],
    room: { available: 30, maximum: 60, daysAgo: 0 },
  },
  'scambio-vestiti': {
    hours: [on('WE', '16:00', '19:00')],
    prices: free,
    area: ['San Fruttuoso', 'San Carlo'],
    sharing: 'anyone',
    channels: ['01.1.1'],
    lifeEvents: ['12.0'],
  },
};
