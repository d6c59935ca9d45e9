import type { Shell } from '../../src/ui/index.ts';

const footer: Shell['footer'] = [
  { href: '#', label: 'Dichiarazione di accessibilità', dataElement: 'accessibility-link' },
  { href: '#', label: 'Domande frequenti', dataElement: 'faq' },
  { href: '#', label: 'Segnala un problema', dataElement: 'report-inefficiency' },
  { href: '#', label: 'Informativa privacy', dataElement: 'privacy-policy-link' },
  { href: '#', label: 'Note legali', dataElement: 'legal-notes' },
];

export const monza: Shell = {
  language: 'it',
  siteName: 'Comune di Monza',
  siteHref: 'index.html',
  path: '/monza',
  otherLanguageHref: '#',
  nav: [
    { href: 'results.html', label: 'Servizi' },
    { href: 'request-week.html', label: 'Chiedi' },
    { href: 'group.html', label: 'Gruppi', current: true },
    { href: '#', label: 'Comunità' },
  ],
  signInHref: '#',
  madeUp: true,
  footer,
};

export const monzaSignedIn: Shell = {
  ...monza,
  person: { name: 'Anna Rossi', href: '#', signOutHref: '#' },
};

export const lab: Shell = {
  ...monza,
  siteName: 'WILL – il laboratorio',
  nav: [
    { href: 'figures.html', label: 'Le città', current: true },
    { href: '#', label: 'Sperimentazioni' },
    { href: '#', label: 'Rapporto' },
  ],
};

/** A rough outline, good enough to look at. */
export const outline = [
  [9.232, 45.585],
  [9.24, 45.6],
  [9.252, 45.612],
  [9.27, 45.62],
  [9.29, 45.618],
  [9.305, 45.61],
  [9.322, 45.603],
  [9.318, 45.588],
  [9.303, 45.579],
  [9.292, 45.566],
  [9.27, 45.562],
  [9.25, 45.567],
  [9.238, 45.572],
] as const;
