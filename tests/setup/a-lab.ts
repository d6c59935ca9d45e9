import type { Ctx } from '../../src/features/context.ts';
import { labSlug } from '../../src/features/municipalities/public.ts';
import type { Router } from '../../src/platform/http/router.ts';
import { aBrowser, crawl, type Browser, type Visited } from './a-browser.ts';
import { aContext } from './a-context.ts';
import { aMunicipality } from './a-municipality.ts';
import { signedIn } from './signed-in.ts';
import type { TestDatabase } from './test-database.ts';

/** The lab that every database is born with. */
export const theLab = aMunicipality({
  tenantId: '00000000-0000-4000-8000-000000000001',
  slug: labSlug,
  kind: 'lab',
  name: 'WILL',
  province: null,
  region: null,
  lat: null,
  lon: null,
  madeUpData: false,
});

export interface MadeLab {
  readonly system: Ctx;
  /** Of its coordinator. */
  readonly session: string;
}

export async function aLab(database: TestDatabase): Promise<MadeLab> {
  const system = aContext(database.app, theLab, { actor: { kind: 'system' }, now: new Date() });
  return { system, session: await signedIn(system, 'lab-coordinator') };
}

export function coordinatorBrowser(app: Router<Ctx>, { session }: MadeLab): Browser {
  return aBrowser(app, { slug: labSlug, token: session });
}

/** Everything of the lab that its coordinator can open. */
export function walkLab(app: Router<Ctx>, lab: MadeLab): Promise<Visited[]> {
  return crawl(coordinatorBrowser(app, lab), {
    starts: ['/laboratorio', '/en/laboratorio', '/laboratorio/contatto/inviato'],
    most: 500,
    follow: (path) => /^(\/en)?\/laboratorio(\/.*)?$/.test(path),
  });
}
