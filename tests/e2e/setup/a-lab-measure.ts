import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Ctx } from '../../../src/features/context.ts';
import { aRunningGroup } from '../../integration/publishing-groups.ts';
import type { Calendar } from './calendar.ts';
import { send } from './type-in.ts';

/** An indicator that the platform measures by itself: a query over its groups and their families. */
export const counted = 'families-sharing';

interface Half {
  readonly calendar: Calendar;
  /** The city's own context, at the moment it is asked for. */
  readonly city: () => Ctx;
  readonly families: number;
}

/** The experiment runs for half a year: soon after its start another group of families begins, and goes on. */
export async function letTheServiceRun({ calendar, city, families }: Half): Promise<void> {
  calendar.letPass(10);
  await aRunningGroup(city(), { families });
  calendar.letPass(190);
}

interface Measuring {
  readonly page: Page;
  /** First address of the city's pages in the lab, and of what it publishes. */
  readonly home: string;
  readonly published: string;
  /** The last month that is over, `2027-05`. */
  readonly month: string;
  /** Families that share in that month. */
  readonly families: number;
  readonly look: (page: Page) => Promise<string>;
}

/** The city has its own events counted, by the button of its page, and publishes the months; whoever reads one asks its query again. */
export async function measureFromEvents(lines: Measuring): Promise<void> {
  const { page, home, published, month, families, look } = lines;
  await page.goto(`${home}/misure`);
  await send(page, '/misura');
  expect(new URL(page.url()).searchParams.get('esito')).toBe('misurato');
  expect(Number(new URL(page.url()).searchParams.get('valori'))).toBeGreaterThan(10);
  await look(page);
  await page.goto(`${home}/misure/${counted}`);
  expect(await look(page)).toContain(String(families));
  await page.goto(`${home}/misure`);
  await send(page, '/misure/pubblica');
  expect(Number(new URL(page.url()).searchParams.get('valori'))).toBeGreaterThan(5);
  await page.goto(`${published}/numeri/${counted}/${month}/1`);
  expect(await look(page)).toMatch(new RegExp(`(dà lo stesso valore|gives the same value): ${families}`));
}
