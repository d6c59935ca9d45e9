import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { submit } from './ask.ts';
import type { Cookies, PersonOptions, Site } from './browser.ts';

/** Signs a demo account in as its page says: e-mail, password, and the code shown for this moment. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/monza/accedi');
  const password = await page.locator('main code').first().innerText();
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await submit(page);
  const row = page.locator('main tr', { hasText: email });
  const code = /\d{6}/.exec(await row.innerText())?.[0];
  await page.fill('[name=code]', code ?? '');
  await submit(page);
  expect(new URL(page.url()).pathname).not.toContain('accedi');
}

const sessionsOf = new WeakMap<Site, Map<string, Cookies>>();

/** A page of somebody of the staff. A code is good once, so each signs in once and opens other windows after that. */
export async function staffPage(site: Site, email: string, options: PersonOptions): Promise<Page> {
  const sessions = sessionsOf.get(site) ?? new Map<string, Cookies>();
  sessionsOf.set(site, sessions);
  const before = sessions.get(email);
  if (before) return site.person({ ...options, signedIn: before });
  const page = await site.person(options);
  await signIn(page, email);
  sessions.set(email, await page.context().storageState());
  return page;
}
