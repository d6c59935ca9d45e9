import { join } from 'node:path';
import { createContext, isFirstLook, publicAddress, publicOrigins, sendsTexts } from './app-context.ts';
import { hsdsRoutes } from './features/catalogue/hsds/api/routes.ts';
import { sayProblem } from './features/catalogue/hsds/api/say-problem.ts';
import { importRoutes, importUploads } from './features/catalogue/import/desk/routes.tsx';
import { exportRoutes } from './features/catalogue/export/routes.tsx';
import { accreditationRoutes, accreditationUploads } from './features/accreditation/public.ts';
import { listRoutes } from './features/catalogue/lists/routes.tsx';
import { KeptAnswers, placeUploads, type ReachCounter } from './features/catalogue/public.ts';
import { catalogueRoutes } from './features/catalogue/routes.tsx';
import type { Ctx, PageContext } from './features/context.ts';
import { districtRoutes } from './features/districts/public.ts';
import { deskRoutes } from './features/desk/routes.tsx';
import { experimentRoutes, figuresAsEvidence, modelUploads } from './features/experiments/public.ts';
import { learningRoutes, meetingsAsEvidence, trainingUploads } from './features/learning/public.ts';
import { factRoutes } from './features/facts/public.ts';
import { labRoutes } from './features/lab/public.ts';
import { municipalityRoutes } from './features/municipalities/routes.tsx';
import { ErrorPage } from './features/municipalities/error-page.tsx';
import { labSlug, type Municipality, type Register } from './features/municipalities/public.ts';
import { orientationRoutes } from './features/orientation/public.ts';
import { outboxRoutes } from './features/people/outbox-routes.tsx';
import { peopleRoutes } from './features/people/routes.tsx';
import { actorByToken } from './features/people/sign-in.ts';
import { formingRoutes, groupsSuiting, momentOfRequest } from './features/forming/public.ts';
import { diagnosisRoutes, diagnosisUploads } from './features/diagnosis/public.ts';
import { pathRoutes, pathUploads, type EvidenceElsewhere } from './features/path/public.ts';
import { leavePool, livePoolOf, whatIsNear } from './features/pools/public.ts';
import { poolRoutes } from './features/pools/routes.ts';
import { publishingRoutes } from './features/publishing/public.ts';
import { reportingRoutes, savePageRoutes } from './features/reporting/public.ts';
import { mandateUploads, type GroupsNear, type NeedSoFar } from './features/requests/public.ts';
import { requestRoutes } from './features/requests/routes.ts';
import { projectRoot, type Config } from './platform/config/read-config.ts';
import type { Database } from './platform/db/database.ts';
import { readAddress } from './platform/http/address.ts';
import { serveAssets } from './platform/http/assets.ts';
import { clientAddress, createKernel, type ErrorStatus } from './platform/http/kernel.ts';
import { RateLimiter, shareOf } from './platform/http/rate-limit.ts';
import type { Router } from './platform/http/router.ts';
import { sessionCookies } from './platform/http/session-cookie.ts';
import type { Logger } from './platform/log/logger.ts';
import type { MailTransport } from './platform/mail/transport.ts';

export interface AppServices {
  readonly config: Config;
  readonly db: Database;
  readonly register: Register;
  readonly mail: MailTransport;
  readonly reach: ReachCounter;
  readonly log: Logger;
  /** How many serve the same port, each with its part of what one address may ask for. Absent: this one alone. */
  readonly processes?: number;
}

/** What the lab's own tenant has; the rest of a city's pages does not exist there. */
const labPages = new Set([
  '',
  'accedi',
  'esci',
  'registro',
  'accessibilita',
  'domande',
  'segnala',
  'privacy',
  'note-legali',
  'numeri.pdf',
  'numeri.csv',
  'rapporto',
  'dati',
  'contatto',
  'citta',
  'indicatori',
  'sperimentazioni',
  'modelli',
  'percorsi',
  'programma',
  'contesto',
  'fatti',
  'ambiti',
  'incontri',
  'incontri.ics',
  'confronto',
  'formazione',
  'cambiamento',
]);

/** What a city that is not open to residents shows. */
const closedPages = new Set([...labPages, 'numeri', 'pubblica', 'laboratorio', 'percorso']);

/** Room for pages of the catalogue that may be given again: some thousand sheets. */
const keptBytes = 24 * 1024 * 1024;

/** The catalogue for other systems, of one municipality or of all. */
const isOpenInterface = (path: string) => /^(\/[a-z0-9-]+)?\/api\/hsds(\/|$)/.test(path);

/** Stands for the municipality in the page of an error that came before it was known. */
const nowhere: Municipality = {
  tenantId: '',
  slug: labSlug,
  kind: 'lab',
  name: 'WILL',
  istat: null,
  province: null,
  region: null,
  lat: null,
  lon: null,
  outline: null,
  facts: [],
  blanks: [],
  patron: null,
  open: true,
  madeUpData: false,
};

const mostForming = 3;

/** What groups there are for who is asking: that run, that could start at once, that form. */
async function groupsNear(ctx: Ctx, need: NeedSoFar): Promise<GroupsNear> {
  const [near, suiting] = await Promise.all([whatIsNear(ctx, need), groupsSuiting(ctx, need)]);
  const forming = suiting.slice(0, mostForming).map(({ group, missing }) => ({ ...group, missing }));
  return { ...near, forming };
}

/** The web application: the kernel's steps, then municipality, session and language, then the features' routes. */
export function createApp(services: AppServices): Router<Ctx> {
  const { config, db, register, log, mail, reach, processes = 1 } = services;
  const secure = config.publicOrigin?.startsWith('https:') === true;
  const cookies = sessionCookies(secure);

  function publicContext(c: PageContext, municipality: Municipality): Ctx {
    const url = new URL(c.req.url);
    const address = readAddress(url, config.municipalityByHost);
    const byHost = address.hostMunicipality !== undefined;
    const where = {
      origin: publicAddress(config, municipality.slug).origin,
      byHost,
      sitePath: address.sitePath,
      search: url.search,
      savable: c.req.method === 'GET',
      sendsTexts: sendsTexts(config),
      reachesIo: config.appIoKeys.has(municipality.slug),
    };
    return createContext({
      db,
      municipality,
      actor: { kind: 'public' },
      language: address.language,
      log: c.var.log,
      ...where,
    });
  }

  async function contextOf(c: PageContext, municipality: Municipality): Promise<Ctx> {
    const asPublic = publicContext(c, municipality);
    const token = cookies.read(c, municipality.slug);
    const actor = token === undefined ? undefined : await actorByToken(asPublic, token);
    return actor ? { ...asPublic, actor } : asPublic;
  }

  // Asks the database for nothing: it may be what failed.
  function renderError(c: PageContext, status: ErrorStatus): Response | Promise<Response> {
    const ctx: Ctx | undefined = c.var.ctx;
    if (isOpenInterface(c.req.path)) return sayProblem(c, publicContext(c, nowhere).language, status);
    return c.html(
      <ErrorPage ctx={ctx ?? publicContext(c, nowhere)} status={status} requestId={c.var.requestId} />,
      status,
    );
  }

  const app = createKernel<Ctx>({
    log,
    secure,
    origins: publicOrigins(config),
    municipalityByHost: config.municipalityByHost,
    trustProxy: config.trustProxy,
    formLimit: shareOf({ burst: 120, perMinute: 240 }, processes),
    uploads: [
      accreditationUploads,
      importUploads,
      placeUploads,
      mandateUploads,
      pathUploads,
      diagnosisUploads,
      trainingUploads,
      modelUploads,
    ],
    tellsOnly: isOpenInterface,
    withoutTurn: (path) => path === '/healthz' || path.startsWith('/assets/'),
    renderError,
  });

  const apiLimit = shareOf({ burst: config.apiPerMinute, perMinute: config.apiPerMinute }, processes);
  const documents = new RateLimiter(apiLimit);
  savePageRoutes(app, {
    pageOf: (request) => app.fetch(request),
    originOf: ({ origin, hostname }) => Object.assign(new URL(config.publicOrigin ?? origin), { hostname }).origin,
    now: () => new Date(),
    waitOf: (c) => documents.take(clientAddress(c, config.trustProxy), Date.now()),
    tooMany: (c) => renderError(c, 429),
  });

  app.get('/healthz', (c) => c.text('ok'));
  serveAssets(app, [
    { prefix: '/assets', folder: join(projectRoot, 'assets'), endings: ['css', 'js', 'svg'] },
    {
      prefix: '/assets/fonts',
      folder: join(projectRoot, 'node_modules/bootstrap-italia/dist/fonts'),
      endings: ['woff2'],
    },
  ]);

  const kept = new KeptAnswers(keptBytes);
  const openInterface = {
    kept,
    limiter: new RateLimiter(apiLimit),
    trustProxy: config.trustProxy,
  };
  hsdsRoutes(app, {
    ...openInterface,
    base: '/api/hsds',
    ofAll: true,
    contextsOf: async (c) => {
      const ctx = publicContext(c, nowhere);
      const open = (await register.municipalities()).filter((municipality) => municipality.open);
      return open.sort((a, b) => (a.slug < b.slug ? -1 : 1)).map((municipality) => ({ ...ctx, municipality }));
    },
    ctxOf: (c) => publicContext(c, nowhere),
    rootUrl: (c) => {
      const { links } = publicContext(c, nowhere);
      return new URL(links.site('/api/hsds'), links.absolute('')).href;
    },
  });

  app.get('/', async (c, next) => {
    const lab = await register.bySlug(labSlug);
    if (!lab) return c.notFound();
    c.set('ctx', await contextOf(c, lab));
    return next();
  });
  app.use('/:municipality/*', async (c, next) => {
    const municipality = await register.bySlug(c.req.param('municipality'));
    if (!municipality) return c.notFound();
    c.set('ctx', await contextOf(c, municipality));
    const page = c.req.path.split('/')[2] ?? '';
    if (municipality.kind === 'lab' && !labPages.has(page)) return c.notFound();
    if (!municipality.open && !closedPages.has(page)) return c.notFound();
    return next();
  });

  municipalityRoutes(app, { register });
  peopleRoutes(app, { cookies });
  outboxRoutes(app, { mailLeaves: mail.leaves || !isFirstLook(config) });
  hsdsRoutes(app, {
    ...openInterface,
    base: '/:municipality/api/hsds',
    ofAll: false,
    contextsOf: (c) => Promise.resolve([publicContext(c, c.var.ctx.municipality)]),
    ctxOf: (c) => c.var.ctx,
    rootUrl: (c) => c.var.ctx.links.absolute('/api/hsds'),
  });
  exportRoutes(app);
  const listCookies = sessionCookies(secure, 'will-list');
  listRoutes(app, { cookies: listCookies });
  orientationRoutes(app, { listCookies });
  importRoutes(app);
  catalogueRoutes(app, { kept, reach });
  const hooks = { leavePool, groupOf: livePoolOf, momentOf: momentOfRequest, groupsNear };
  requestRoutes(app, { hooks });
  deskRoutes(app, { hooks });
  accreditationRoutes(app);
  formingRoutes(app);
  poolRoutes(app, { trustProxy: config.trustProxy });
  publishingRoutes(app);
  experimentRoutes(app);
  const elsewhere: EvidenceElsewhere = async (ctx) => [
    ...(await meetingsAsEvidence(ctx)),
    ...(await figuresAsEvidence(ctx)),
  ];
  pathRoutes(app, { register, elsewhere });
  diagnosisRoutes(app);
  districtRoutes(app);
  factRoutes(app, { register });
  labRoutes(app);
  reportingRoutes(app, { register });
  learningRoutes(app);
  return app;
}
