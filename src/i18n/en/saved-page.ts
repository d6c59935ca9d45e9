import type { savedPage as italian } from '../it/saved-page.ts';

export const savedPage: typeof italian = {
  savedFrom: 'This page is from',
  formLeftOut: 'This page has a form to fill in: you find it on the site, at the address below.',
};
