import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { submit } from './ask.ts';

/** Signs a demo account in as its page says: e-mail, password, and the code shown for this moment. */
export async function signIn(page: Page, prefix: string, email: string): Promise<void> {
  await page.goto(`${prefix}/accedi`);
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
