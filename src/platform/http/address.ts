/** What an address says before any route is looked up: its language, and its path without it. */
export interface Address {
  readonly language: 'it' | 'en';
  /** The path that routes are matched on: without language, with the municipality when the host name stands for one. */
  readonly routePath: string;
  /** The path without language, as the browser has it. */
  readonly sitePath: string;
  /** Present when the host name stands for a municipality. */
  readonly hostMunicipality?: string;
}

const notOfAMunicipality = /^\/(assets|healthz)(\/|$)/;

/** Reads `/en/monza/servizi` or `https://monza.example.it/servizi`. Italian has no prefix. */
export function readAddress(url: URL, municipalityByHost: ReadonlyMap<string, string>): Address {
  const english = url.pathname === '/en' || url.pathname.startsWith('/en/');
  const sitePath = english ? url.pathname.slice(3) || '/' : url.pathname;
  const municipality = municipalityByHost.get(url.hostname);
  const prefixed = municipality !== undefined && !notOfAMunicipality.test(sitePath);
  const full = prefixed ? `/${municipality}${sitePath}` : sitePath;
  return {
    language: english ? 'en' : 'it',
    // One page has one address: a trailing slash means the same.
    routePath: full.length > 1 && full.endsWith('/') ? full.slice(0, -1) : full,
    sitePath,
    ...(prefixed && { hostMunicipality: municipality }),
  };
}
