import type { Language } from '../i18n/language.ts';
import { pdfAddressOf } from '../platform/pdf/page/page-address.ts';
import type { Links } from './context.ts';

export interface LinkBase {
  /** Scheme and host of this installation, for links in mail. */
  readonly origin: string;
  readonly language: Language;
  readonly municipality: string;
  /** The address has no municipality in its path: the host name stands for it. */
  readonly byHost: boolean;
  /** Path of the page that is shown, without language, and its query. */
  readonly sitePath: string;
  readonly search: string;
  /** The page answers to its address alone, so it can be had again as a document. */
  readonly savable?: boolean;
}

/** Builds the addresses of one context. */
export function linksFor(base: LinkBase): Links {
  const prefix = (language: Language) => (language === 'en' ? '/en' : '');
  const place = base.byHost ? '' : `/${base.municipality}`;
  const orRoot = (path: string) => (path === '' ? '/' : path);
  const to = (path: string) => orRoot(`${prefix(base.language)}${place}${path}`);
  const inLanguage = (language: Language) => orRoot(`${prefix(language)}${base.sitePath === '/' ? '' : base.sitePath}`);
  return {
    to,
    absolute: (path) => `${base.origin}${to(path)}`,
    site: (path) => orRoot(`${prefix(base.language)}${path === '/' ? '' : path}`),
    current: inLanguage(base.language),
    ...(base.savable === true && { pdf: pdfAddressOf(inLanguage(base.language), base.search) }),
    otherLanguage: `${inLanguage(base.language === 'it' ? 'en' : 'it')}${base.search}`,
  };
}
