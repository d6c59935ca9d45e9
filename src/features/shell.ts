import { messages } from '../i18n/index.ts';
import type { NavigationLink, Shell } from '../ui/shell.ts';
import type { Ctx } from './context.ts';
import { hasRole } from './people/public.ts';

export interface ShellOptions {
  /** Whether what this page shows is made up; by default whether the municipality's data are. */
  readonly madeUp?: boolean;
}

/** What stands around the page of a context: the site's name, where one can go, who is signed in. */
export function shellFor(ctx: Ctx, options: ShellOptions = {}): Shell {
  const t = messages(ctx.language).municipalities;
  const { municipality, links, actor } = ctx;
  const lab = municipality.kind === 'lab';
  const current = (href: string) => href === links.current;
  const nav = (lab ? labNavigation(ctx) : cityNavigation(ctx)).map((link) => ({
    ...link,
    current: current(link.href),
  }));
  return {
    language: ctx.language,
    siteName: lab ? t.labName : t.siteName(municipality.name),
    siteHref: lab ? links.site('/') : links.to(''),
    path: links.current,
    otherLanguageHref: links.otherLanguage,
    nav,
    ...(actor.kind === 'staff' && { person: { name: actor.name, signOutHref: links.to('/esci') } }),
    signInHref: links.to('/accedi'),
    madeUp: options.madeUp ?? municipality.madeUpData,
    // The document says what anybody may read: to the staff a page often says more.
    pdfHref: actor.kind === 'staff' ? undefined : links.pdf,
    footer: [
      ...(lab || !municipality.open ? [] : [{ href: links.to('/accreditamento'), label: t.footerAccreditation }]),
      ...(lab || !municipality.open
        ? []
        : [{ href: links.to('/servizi/dati'), label: messages(ctx.language).openData.footer }]),
      { href: links.to('/accessibilita'), label: t.footerAccessibility, dataElement: 'accessibility-link' },
      { href: links.to('/domande'), label: t.footerFaq, dataElement: 'faq' },
      { href: links.to('/segnala'), label: t.footerReport, dataElement: 'report-inefficiency' },
      { href: links.to('/privacy'), label: t.footerPrivacy, dataElement: 'privacy-policy-link' },
      { href: links.to('/note-legali'), label: t.footerLegal, dataElement: 'legal-notes' },
    ],
  };
}

function cityNavigation({ language, links, actor, municipality }: Ctx): NavigationLink[] {
  const t = messages(language).municipalities;
  const link = (path: string, label: string) => ({ href: links.to(path), label });
  if (!municipality.open)
    return [
      link('/percorso', messages(language).path.nav),
      link('/numeri', t.navFigures),
      actor.kind === 'staff' ? link('/laboratorio', t.navLab) : { href: links.site('/laboratorio'), label: t.navLab },
    ];
  const forAll = [
    link('/scopri', messages(language).orientation.nav),
    link('/servizi', t.navServices),
    link('/chiedi', t.navAsk),
    link('/numeri', t.navFigures),
  ];
  if (actor.kind !== 'staff') return [...forAll, { href: links.site('/laboratorio'), label: t.navLab }];
  if (actor.role === 'provider')
    return [
      link('/ente', t.navProvider),
      link('/ente/accreditamento', t.navAccreditation),
      link('/servizi', t.navServices),
      link('/numeri', t.navFigures),
    ];
  return [
    ...(hasRole(actor, 'desk-operator', 'community-manager', 'administrator') ? [link('/sportello', t.navDesk)] : []),
    ...(hasRole(actor, 'community-manager', 'city-manager', 'administrator', 'desk-operator')
      ? [link('/gruppi', t.navPools)]
      : []),
    ...(hasRole(actor, 'desk-operator', 'city-manager', 'administrator')
      ? [link('/sportello/accreditamento', t.navAccreditation)]
      : []),
    // The desk finds them on its own page.
    ...(hasRole(actor, 'city-manager') ? [link('/sportello/regole', messages(language).rules.title)] : []),
    ...(hasRole(actor, 'city-manager', 'community-manager') ? [link('/laboratorio', t.navLab)] : []),
    link('/servizi', t.navServices),
    link('/numeri', t.navFigures),
    ...(hasRole(actor, 'administrator', 'city-manager') ? [link('/registro', t.navAudit)] : []),
  ];
}

function labNavigation({ language, links, actor }: Ctx): NavigationLink[] {
  const { municipalities: t, path } = messages(language);
  return [
    { href: links.site('/'), label: t.navHome },
    { href: links.site('/laboratorio'), label: t.navLab },
    ...(hasRole(actor, 'lab-coordinator', 'administrator')
      ? [{ href: links.to('/percorsi'), label: path.lab.title }]
      : []),
  ];
}
