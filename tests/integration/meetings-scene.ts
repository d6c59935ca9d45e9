import type { sql } from 'kysely';
import { expect } from 'vitest';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { addMeeting } from '../../src/features/learning/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab, coordinatorBrowser } from '../setup/a-lab.ts';
import { aMeeting } from '../setup/a-meeting.ts';
import { registered } from '../setup/a-municipality.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const now = new Date();
export const today = todayAt(now);

/** The lab and three cities that meet, each with somebody who speaks for it; beta is not open to the public. */
export async function meetingsScene() {
  const database = await testDatabase();
  const laboratory = await aLab(database);
  const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
  const aCity = async (slug: string) => {
    const municipality = await registered(database, { slug, name: slug, open: slug !== 'beta' });
    const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now });
    return { slug, ctx, manager: aBrowser(app, { slug, token: await signedIn(ctx, 'city-manager') }) };
  };
  const [alfa, beta, gamma] = [await aCity('alfa'), await aCity('beta'), await aCity('gamma')];
  return {
    database,
    app,
    lab: laboratory.system,
    coordinator: coordinatorBrowser(app, laboratory),
    somebody: aBrowser(app),
    alfa,
    beta,
    gamma,
  };
}

/** A meeting that a tenant has planned. */
export async function made(ctx: Ctx, given: Parameters<typeof aMeeting>[0]): Promise<string> {
  const kept = await addMeeting(ctx, aMeeting(given));
  if (kept.kind !== 'kept') throw new Error(kept.kind);
  return kept.id;
}

export async function textAt(browser: Browser, path: string): Promise<string> {
  const response = await browser.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

export const count = (ctx: Ctx, query: ReturnType<typeof sql<{ n: number }>>) =>
  read(ctx, async (tx) => (await query.execute(tx)).rows[0]?.n);
