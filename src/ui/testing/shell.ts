import type { Shell } from '../shell.ts';

/** A shell with everything that a page may have around it; a test names what matters to it. */
export function aShell(changes: Partial<Shell> = {}): Shell {
  return {
    language: 'it',
    siteName: 'Comune di Monza',
    siteHref: '/monza',
    path: '/monza/servizi',
    otherLanguageHref: '/en/monza/services',
    nav: [
      { href: '/monza/servizi', label: 'Servizi', current: true },
      { href: '/monza/chiedi', label: 'Chiedi' },
      { href: '/monza/gruppi', label: 'Gruppi' },
      { href: '/monza/comunita', label: 'Comunità' },
    ],
    madeUp: false,
    footer: [
      { href: '/monza/accessibilita', label: 'Dichiarazione di accessibilità', dataElement: 'accessibility-link' },
      { href: '/monza/domande', label: 'Domande frequenti', dataElement: 'faq' },
      { href: '/monza/segnala', label: 'Segnala un problema', dataElement: 'report-inefficiency' },
      { href: '/monza/privacy', label: 'Informativa privacy', dataElement: 'privacy-policy-link' },
      { href: '/monza/note-legali', label: 'Note legali', dataElement: 'legal-notes' },
    ],
    ...changes,
  };
}
