import { expect, it } from 'vitest';
import { pageAddressOf, pdfAddressOf } from './page-address.ts';

it.each(['/', '/en', '/monza', '/en/monza/servizi', '/monza/servizi?parole=nido&pagina=2'])(
  'leads from %s to its PDF and back',
  (address) => {
    const page = new URL(address, 'http://localhost');
    const pdf = new URL(pdfAddressOf(page.pathname, page.search), 'http://localhost');
    expect(pdf.pathname).toMatch(/\.pdf$/);
    expect(pageAddressOf(pdf)?.href).toBe(page.href);
  },
);

it('is nothing for another address', () => {
  expect(pageAddressOf(new URL('http://localhost/monza/numeri.csv'))).toBeUndefined();
});
