import { expect, it } from 'vitest';
import { readAddress } from './address.ts';

const hosts = new Map([['monza.example', 'monza']]);
const read = (address: string) => readAddress(new URL(address), hosts);

it('takes the language off the path', () => {
  expect(read('http://x/en/monza/servizi')).toEqual({
    language: 'en',
    routePath: '/monza/servizi',
    sitePath: '/monza/servizi',
  });
  expect(read('http://x/en')).toEqual({ language: 'en', routePath: '/', sitePath: '/' });
  expect(read('http://x/entrate')).toMatchObject({ language: 'it', routePath: '/entrate' });
});

it('reads the municipality from the host name, but not for assets', () => {
  expect(read('http://monza.example/en/servizi')).toEqual({
    language: 'en',
    routePath: '/monza/servizi',
    sitePath: '/servizi',
    hostMunicipality: 'monza',
  });
  expect(read('http://monza.example/')).toMatchObject({ routePath: '/monza', hostMunicipality: 'monza' });
  expect(read('http://monza.example/assets/will.css')).toEqual({
    language: 'it',
    routePath: '/assets/will.css',
    sitePath: '/assets/will.css',
  });
});

it('gives a page one address, with or without a slash at its end', () => {
  expect(read('http://x/monza/').routePath).toBe('/monza');
});
