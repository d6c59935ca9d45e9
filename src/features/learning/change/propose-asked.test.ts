import { describe, expect, it } from 'vitest';
import { proposeAsked, type LastAsked } from './propose-asked.ts';

const last: LastAsked = {
  mode: 'signed',
  openedOn: '2026-01-20',
  bodies: [
    { side: 'office', name: 'Servizi sociali', email: 'sociali@comune.example' },
    { side: 'office', name: 'Sportello' },
    { side: 'partner', name: 'Cooperativa Arco', email: 'info@arco.example' },
    { side: 'partner', name: 'Parrocchia' },
    { side: 'partner', name: 'Scuola Verdi' },
  ],
};
const agreed = [
  { name: 'Cooperativa Arco', since: '2025-01-01' },
  { name: 'Scuola Verdi', since: '2025-01-01' },
  { name: 'Circolo', since: '2025-01-01' },
  { name: 'Banca del tempo', since: '2026-03-01' },
];

describe('the form of a new round', () => {
  it('begins with those that the last one asked, with their mailboxes', () => {
    const proposed = proposeAsked(last, agreed);
    expect(proposed.mode).toBe('signed');
    expect(proposed.offices).toBe('Servizi sociali, sociali@comune.example\nSportello');
    // A partner with a mailbox stands in the text, where it can be corrected, and not twice.
    expect(proposed.otherPartners).toBe('Cooperativa Arco, info@arco.example\nParrocchia');
    expect(proposed.partners).toEqual(['Scuola Verdi', 'Circolo', 'Banca del tempo']);
  });

  it('ticks who was asked and whose agreement is newer; who was left out stays out', () => {
    expect(proposeAsked(last, agreed).ticked).toEqual(['Scuola Verdi', 'Banca del tempo']);
  });

  it('begins with every partner of an agreement, and nothing else, where no round was', () => {
    const first = proposeAsked(undefined, agreed);
    expect(first).toMatchObject({ mode: undefined, offices: '', otherPartners: '' });
    expect(first.ticked).toEqual(agreed.map(({ name }) => name));
  });
});
