import type { Language } from '../i18n/index.ts';

export interface ShellLink {
  readonly href: string;
  readonly label: string;
}

export interface NavigationLink extends ShellLink {
  readonly current?: boolean | undefined;
}

/** What the official evaluation of municipal sites looks for in every footer. */
export type FooterElement =
  'accessibility-link' | 'faq' | 'report-inefficiency' | 'privacy-policy-link' | 'legal-notes' | 'appointment-booking';

export interface FooterLink extends ShellLink {
  readonly dataElement?: FooterElement | undefined;
}

export interface SignedInPerson {
  readonly name: string;
  readonly signOutHref: string;
  /** The person's own page, when there is one. */
  readonly href?: string | undefined;
}

/** What stands around every page, decided once for each request by whoever serves it. */
export interface Shell {
  readonly language: Language;
  /** "Comune di Monza", or "WILL – il laboratorio". */
  readonly siteName: string;
  readonly siteHref: string;
  /** The path of this page in this language. */
  readonly path: string;
  readonly otherLanguageHref: string;
  readonly nav: readonly NavigationLink[];
  readonly person?: SignedInPerson | undefined;
  readonly signInHref?: string | undefined;
  /** True where the families, providers and places shown are invented. */
  readonly madeUp: boolean;
  /** Where this page is a document; absent where it is nobody else's to keep. */
  readonly pdfHref?: string | undefined;
  readonly footer: readonly FooterLink[];
}
