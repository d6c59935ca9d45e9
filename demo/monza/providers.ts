import type { DemoProvider } from '../types.ts';

function provider(draft: Omit<DemoProvider, 'madeUp' | 'email'>): DemoProvider {
  return { ...draft, madeUp: true, email: `${draft.key}@example.org` };
}

export const providers: readonly DemoProvider[] = [
  provider({
    key: 'il-filo',
    name: 'Cooperativa Il Filo (di prova)',
    form: 'cooperative',
    accredited: true,
    kindsOfHelp: ['childcare', 'homework'],
    description: 'Educatrici ed educatori che seguono bambini piccoli, anche in gruppetti di vicini.',
  }),
  provider({
    key: 'la-lanterna',
    name: 'Cooperativa La Lanterna (di prova)',
    form: 'cooperative',
    accredited: true,
    kindsOfHelp: ['elder-company', 'transport'],
    description: 'Compagnia e piccole commissioni per chi ha più di 70 anni, a casa o in un luogo vicino.',
  }),
  provider({
    key: 'quattro-passi',
    name: 'Cooperativa Quattro Passi (di prova)',
    form: 'cooperative',
    accredited: true,
    kindsOfHelp: ['elder-company', 'transport'],
    description: 'Accompagna a visite, terapie e centri diurni con auto e pulmini senza gradini.',
  }),
  provider({
    key: 'merenda-e-compiti',
    name: 'Associazione Merenda e Compiti (di prova)',
    form: 'association',
    accredited: true,
    kindsOfHelp: ['homework', 'childcare'],
    description: 'Doposcuola di quartiere per elementari e medie, con una merenda in mezzo.',
  }),
  provider({
    key: 'tata-vicina',
    name: 'Tata Vicina (di prova)',
    form: 'company',
    accredited: false,
    kindsOfHelp: ['childcare'],
    description: 'Babysitter a ore, per una famiglia o per più famiglie insieme.',
  }),
  provider({
    key: 'casa-aperta',
    name: 'Cooperativa Casa Aperta (di prova)',
    form: 'cooperative',
    accredited: true,
    kindsOfHelp: ['elder-company', 'childcare'],
    description: 'Persone che aiutano in casa: con i nonni la mattina, con i nipoti il pomeriggio.',
  }),
  provider({
    key: 'ruote-amiche',
    name: 'Associazione Ruote Amiche (di prova)',
    form: 'association',
    accredited: false,
    kindsOfHelp: ['transport'],
    description: 'Volontari e autisti che portano a scuola, a sport e alle visite chi non ha un passaggio.',
  }),
  provider({
    key: 'mille-parole',
    name: 'Associazione Mille Parole (di prova)',
    form: 'association',
    accredited: true,
    kindsOfHelp: ['homework'],
    description: 'Aiuto nello studio e nella lingua italiana, con mediatrici che parlano arabo e spagnolo.',
  }),
];
