import type { ui as it } from '../it/ui.ts';

export const ui: typeof it = {
  mainNavigation: 'Main menu',
  footerNavigation: 'About this site',
  madeUpLabel: 'Demo data',
  signIn: 'Sign in',
  signOut: 'Sign out',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  chooseOne: 'Choose',
  euro: 'euros',
  sending: 'Sending…',
};
