import { describe, expect, it } from 'vitest';
import { linksFor } from './links.ts';

const base = {
  origin: 'https://will.example',
  language: 'it',
  municipality: 'monza',
  byHost: false,
  sitePath: '/monza/servizi',
  search: '?q=doposcuola',
} as const;

describe('linksFor', () => {
  it('writes Italian addresses without prefix and English ones with it', () => {
    expect(linksFor(base).to('/chiedi')).toBe('/monza/chiedi');
    expect(linksFor({ ...base, language: 'en' }).to('/chiedi')).toBe('/en/monza/chiedi');
  });
  it('leads to the same page in the other language, search and all', () => {
    expect(linksFor(base).otherLanguage).toBe('/en/monza/servizi?q=doposcuola');
    expect(linksFor({ ...base, language: 'en' }).otherLanguage).toBe('/monza/servizi?q=doposcuola');
  });
  it('leaves the municipality out where the host name stands for it', () => {
    const links = linksFor({ ...base, byHost: true, sitePath: '/servizi' });
    expect([links.to(''), links.to('/chiedi'), links.absolute('/r/x')]).toEqual([
      '/',
      '/chiedi',
      'https://will.example/r/x',
    ]);
  });
  it('knows the roots', () => {
    const links = linksFor({ ...base, language: 'en', sitePath: '/', search: '' });
    expect([links.site('/'), links.site('/laboratorio'), links.current, links.otherLanguage]).toEqual([
      '/en',
      '/en/laboratorio',
      '/en',
      '/',
    ]);
  });
});
