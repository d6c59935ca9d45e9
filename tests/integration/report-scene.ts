import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Ctx } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { publishFigures } from '../../src/features/publishing/public.ts';
import type { SectionText } from '../../src/features/reporting/model.ts';
import { handOn, readFigures, saveSection } from '../../src/features/reporting/public.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { aRunningGroup } from './publishing-groups.ts';

export interface ReportScene {
  readonly app: ReturnType<typeof testApp>;
  /** The lab's own context, as the system. */
  readonly ctx: Ctx;
  /** Monza, which has published the figures of six families that share. */
  readonly city: Ctx;
  /** Como, which has published nothing. */
  readonly como: Municipality;
  readonly coordinator: Browser;
  readonly manager: Browser;
  readonly approvedSection: (text: SectionText) => Promise<string>;
}

/** The lab, a city that published figures and one that did not. */
export async function aReportScene(database: TestDatabase): Promise<ReportScene> {
  const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
  const lab = await registered(database, {
    tenantId: '00000000-0000-4000-8000-000000000001',
    slug: 'laboratorio',
    kind: 'lab',
    name: 'WILL',
    madeUpData: false,
  });
  const monza = await registered(database, { slug: 'monza', name: 'Monza' });
  const como = await registered(database, { slug: 'como', name: 'Como', madeUpData: false });
  const asSystem = { actor: { kind: 'system' }, now: new Date() } as const;
  const ctx = aContext(database.app, lab, asSystem);
  const city = aContext(database.app, monza, asSystem);
  const coordinator = aBrowser(app, { slug: 'laboratorio', token: await signedIn(ctx, 'lab-coordinator') });
  const manager = aBrowser(app, { slug: 'monza', token: await signedIn(city, 'city-manager') });
  await aRunningGroup(city, { families: 6 });
  await publishFigures(city);
  const approvedSection = async (text: SectionText) => {
    const id = randomUUID();
    expect(await saveSection(ctx, { id, revision: 0 }, text, await readFigures(ctx))).toEqual({ kind: 'saved' });
    expect(await handOn(ctx, { id, revision: 1 }, 'approved')).toEqual({ kind: 'saved' });
    return id;
  };
  return { app, ctx, city, como, coordinator, manager, approvedSection };
}

/** A page with its status and valid HTML: itself and its words. */
/** A section about Monza, with a figure, a chart and a table. */
export const aText = (given: Partial<SectionText> = {}): SectionText => ({
  chapter: 2,
  position: 1,
  city: 'monza',
  title: { it: 'Monza prova', en: 'Monza tries' },
  body: {
    it: 'Prima. A Monza {{figure monza/families}} famiglie condividono. Poi.\n\n{{chart families}}\n\n| Che cosa | Quanto |\n| Famiglie | {{figure monza/families}} |',
    en: 'In Monza {{figure monza/families}} families share.\n\n{{chart families}}',
  },
  author: 'Ada Prova',
  authorNamed: true,
  ...given,
});
