import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { totpCode } from '../../../../src/platform/auth/totp.ts';
import { savePlaces, saveServices } from '../../../../src/features/catalogue/public.ts';
import { transact } from '../../../../src/features/context.ts';
import { makeAccount } from '../../../../src/features/people/keep-accounts.ts';
import type { StaffRole } from '../../../../src/features/people/public.ts';
import { saveOperators } from '../../../../src/features/pools/public.ts';
import { aCity, anOperator, type PooledCity } from '../../../integration/pools-city.ts';
import type { ServedSite } from '../../../setup/a-served-city.ts';
import type { Mailbox } from '../../../setup/a-mailbox.ts';
import type { TestDatabase } from '../../../setup/test-database.ts';
import { expectAccessible, expectFits } from '../accessible.ts';
import { submit, type Need } from '../ask.ts';
import type { Cookies } from '../browser.ts';
import type { Calendar } from '../calendar.ts';
import type { Night } from './the-night.ts';

export interface LifeVariant {
  readonly language: 'it' | 'en';
  readonly script: boolean;
  /** The families themselves, on a phone; or the desk, for people who never touch a device. */
  readonly by: 'families' | 'desk';
}

export interface Backdrop {
  readonly database: TestDatabase;
  readonly site: ServedSite;
  readonly calendar: Calendar;
  readonly night: Night;
  readonly mailbox: Pick<Mailbox, 'mails'>;
}

export type Worker = 'olga' | 'carlo' | 'dina' | 'elena' | 'rino';

/** A city on the day on which the first family asks: who works there, and nobody who has asked yet. */
export interface Stage extends Backdrop, LifeVariant {
  readonly city: PooledCity;
  /** First part of its addresses. */
  readonly prefix: string;
  /** What a page says, once it was found accessible and to fit its screen. */
  readonly look: (page: Page) => Promise<string>;
  /** Does something on a phone of 360 px that nobody is signed in on. */
  readonly onPhone: <Done>(act: (page: Page) => Promise<Done>) => Promise<Done>;
  /** Does something as somebody of the staff or of a provider, who signs in where their session is over. */
  readonly as: <Done>(who: Worker, act: (page: Page) => Promise<Done>) => Promise<Done>;
  /** Days pass, and with their evenings the sessions. */
  readonly letPass: (days: number) => void;
}

/** What nobody may see of another family before both have shown it. */
export const identity = /Inventata|039.0000|@casa\.example/;

const roles: Readonly<Record<Worker, StaffRole>> = {
  olga: 'desk-operator',
  carlo: 'community-manager',
  dina: 'city-manager',
  elena: 'provider',
  rino: 'provider',
};
const password = 'una frase lunga di prova';

/** The service that the city has already, which a family sees while it asks. */
export const known = 'Doposcuola di San Biagio';

export async function aStage(backdrop: Backdrop, variant: LifeVariant): Promise<Stage> {
  const { database, site, calendar } = backdrop;
  const { language, script } = variant;
  const city = await aCity(database, { operators: [{ minSeats: 4 }], households: [] });
  const { system, municipality } = city;
  const rival = await theRival(city);
  await openTheCity(city);
  const secrets = new Map<Worker, string>();
  for (const [who, role] of Object.entries(roles) as [Worker, StaffRole][]) {
    const providerId = { elena: city.providerId, rino: rival }[who as string];
    const now = new Date();
    const account = { email: `${who}@example.org`, name: who, role, password };
    const made = await makeAccount({ ...system, now }, { ...account, ...(providerId !== undefined && { providerId }) });
    if (made.kind !== 'made') throw new Error(made.kind);
    secrets.set(who, made.totpSecret);
  }
  const prefix = language === 'en' ? `/en/${municipality.slug}` : `/${municipality.slug}`;
  const sessions = new Map<Worker, Cookies>();
  const signIn = async (page: Page, who: Worker) => {
    await page.goto(`${prefix}/accedi`);
    await page.fill('[name=email]', `${who}@example.org`);
    await page.fill('[name=password]', password);
    await submit(page);
    await page.fill('[name=code]', totpCode(secrets.get(who) ?? '', new Date()));
    await submit(page);
    await page.waitForURL((url) => !url.pathname.includes('/accedi'));
    sessions.set(who, await page.context().storageState());
  };
  return {
    ...backdrop,
    ...variant,
    city,
    prefix,
    look: async (page) => {
      await expectAccessible(page);
      await expectFits(page);
      return page.locator('main').innerText();
    },
    onPhone: async (act) => {
      const page = await site.visit({ language, script, width: 360 });
      const done = await act(page);
      await page.context().close();
      return done;
    },
    as: async (who, act) => {
      const cookies = sessions.get(who)?.cookies;
      const page = await site.visit({ language, script, width: 1280 });
      if (cookies === undefined) await signIn(page, who);
      else await page.context().addCookies(cookies);
      const done = await act(page);
      await page.context().close();
      return done;
    },
    letPass: (days) => {
      calendar.letPass(days);
      sessions.clear();
    },
  };
}

/** Another accredited provider: its professional takes fewer, and is not among those that the night finds first. */
async function theRival({ system, municipality }: PooledCity): Promise<string> {
  const rival = system.newId();
  await transact(system, (tx) =>
    sql`insert into provider (tenant_id, id, name, accredited, email, made_up)
      values (${municipality.tenantId}, ${rival}, 'Arcobaleno', true, 'arcobaleno@example.org', true)`.execute(tx),
  );
  // Dearer by the list than Chiara is, or the night would propose Rosa.
  const rosa = { key: 'rosa', name: 'Rosa', cents: [1200, 1200, 1700, 2300], minSeats: 1 };
  await saveOperators(system, [anOperator(rival, rosa)]);
  return rival;
}

async function openTheCity({ system }: PooledCity): Promise<void> {
  const quarter = 'San Biagio';
  await savePlaces(system, [{ kind: 'quarter', name: quarter, quarter, lat: 45.5845, lon: 9.2744 }]);
  await saveServices(system, [
    {
      source: 'demo',
      sourceKey: 'doposcuola',
      title: known,
      description: 'Compiti e giochi dopo la scuola',
      language: 'it',
      answerKind: 'free',
      kindsOfHelp: ['childcare'],
      audiences: ['children'],
      status: 'active',
      madeUp: true,
      sections: {},
      providerName: 'Il Filo',
      address: 'Via di prova 1',
      locality: 'San Biagio',
      position: { lat: 45.5846, lon: 9.2745 },
    },
  ]);
}

/** Four families, and one that comes later. */
export const needs = [need('Ada'), need('Bea'), need('Cleo'), need('Dora')] as const;
export const newcomer: Need = need('Emma');

function need(name: string): Need {
  return { name: `${name} Inventata`, email: `${name.toLowerCase()}@casa.example`, age: 4 };
}
