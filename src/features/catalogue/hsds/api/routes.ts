import { messages } from '../../../../i18n/index.ts';
import { profilePatches } from '../../../../integrations/hsds/public.ts';
import { clientAddress } from '../../../../platform/http/kernel.ts';
import type { RateLimiter } from '../../../../platform/http/rate-limit.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../../context.ts';
import { answerKept, answerUnder } from '../../kept/answer-kept.ts';
import type { KeptAnswers } from '../../kept/kept-answers.ts';
import { publishedSince } from '../../kept/name-published.ts';
import { answerJson } from './answer.ts';
import { answerList, isAnyPage, stateAcross, type Asked } from './answer-list.ts';
import { CountMemory } from './count-memory.ts';
import { describeApi } from './describe-api.ts';
import { endpoints, listNames, type ListName } from './endpoints.ts';
import { findOrganization, findService, findServiceAtLocation, findTaxonomy, findTaxonomyTerm } from './find-record.ts';
import { entriesOfJson, readQuery } from './read-query.ts';
import { sayProblem, sayWrongParameters } from './say-problem.ts';

export interface HsdsApi {
  /** `/api/hsds`, or the same under a municipality. */
  readonly base: string;
  readonly ofAll: boolean;
  /** Whose records: all open municipalities, or the one of the address. */
  readonly contextsOf: (c: PageContext) => Promise<readonly Ctx[]>;
  /** For language and time, where no municipality is named. */
  readonly ctxOf: (c: PageContext) => Ctx;
  /** Where the interface is found, with scheme and host. */
  readonly rootUrl: (c: PageContext) => string;
  readonly kept: KeptAnswers;
  readonly limiter: RateLimiter;
  readonly trustProxy: boolean;
}

const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The catalogue for other systems, as HSDS 3.1 asks: every path and parameter of its contract. */
export function hsdsRoutes(router: FeatureRouter, api: HsdsApi): void {
  const { base, ctxOf, rootUrl } = api;
  const counts = new CountMemory();
  const asked = async (c: PageContext): Promise<Asked> => {
    const contexts = await api.contextsOf(c);
    return { contexts, only: api.ofAll ? undefined : contexts[0], ctx: ctxOf(c), counts };
  };

  limitRate(router, api);

  router.get(base, (c) => {
    const root = rootUrl(c);
    return answerJson(c, { version: '3.1', profile: `${root}/profile`, openapi_url: `${root}/openapi.json` });
  });

  router.get(`${base}/openapi.json`, (c) => {
    const t = messages(ctxOf(c).language).hsds.api;
    return answerJson(c, describeApi(t, rootUrl(c), { name: t.dataLicence, url: licenceUrl }));
  });

  router.get(`${base}/profile`, (c) => {
    const t = messages(ctxOf(c).language).hsds.api;
    const schemas = Object.keys(profilePatches()).map((name) => [name, `${rootUrl(c)}/profile/${name}.json`]);
    return answerJson(c, {
      title: t.profileTitle,
      description: t.profileDescription,
      hsds_version: '3.1',
      schemas: Object.fromEntries(schemas) as Record<string, string>,
    });
  });

  router.get(`${base}/profile/:file`, (c) => {
    const patch = profilePatches()[/^([a-z_]+)\.json$/.exec(c.req.param('file'))?.[1] ?? ''];
    if (patch === undefined) return sayProblem(c, ctxOf(c).language, 404);
    return answerJson(c, patch, { contentType: 'application/merge-patch+json' });
  });

  for (const name of listNames) {
    router.get(`${base}/${name}`, async (c) => {
      const given = [...new URL(c.req.url).searchParams];
      const of = await asked(c);
      const answer = () => answerList(c, of, name, given);
      if (of.only) return isAnyPage(given) ? answerKept(c, of.only, api.kept, 'day', answer, true) : answer();
      const state = await stateAcross(of, name, given);
      return state === undefined
        ? answer()
        : answerUnder(c, api.kept, { address: `all ${of.ctx.language} ${c.req.url}`, state }, answer);
    });

    router.post(`${base}/${name}`, async (c) => {
      const body = await readBody(c);
      const { language } = ctxOf(c);
      if (body === undefined) return sayProblem(c, language, 400, messages(language).hsds.problems.body);
      return answerList(c, await asked(c), name, [...new URL(c.req.url).searchParams, ...body]);
    });

    router.get(`${base}/${name}/:id`, async (c) => {
      const { contexts, only, ctx } = await asked(c);
      const query = readQuery(endpoints[name].one, new URL(c.req.url).searchParams);
      if (query.kind === 'wrong') return sayWrongParameters(c, ctx.language, query.problems, query.mostPerPage);
      // Before it is read: of a record only its whole catalogue tells when something in it changed, a place or who gives it.
      const lastModified = only && (await publishedSince(only));
      const id = c.req.param('id').toLowerCase();
      const record = uuid.test(id)
        ? await findRecord(name, contexts, id, query.values.full_service === true)
        : undefined;
      if (record === undefined) return sayProblem(c, ctx.language, 404, messages(ctx.language).hsds.problems.noRecord);
      return answerJson(c, record, { lastModified });
    });
  }

  router.options(`${base}/*`, (c) =>
    c.body(null, 204, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD, POST',
      'Access-Control-Allow-Headers': 'Content-Type, If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
    }),
  );
  const refuse = (path: string, allowed: string) =>
    router.all(path, (c) => {
      c.header('Allow', allowed);
      return sayProblem(c, ctxOf(c).language, 405);
    });
  for (const name of listNames) {
    refuse(`${base}/${name}`, 'GET, HEAD, POST, OPTIONS');
    refuse(`${base}/${name}/:id`, 'GET, HEAD, OPTIONS');
  }
  router.all(`${base}/*`, (c) => sayProblem(c, ctxOf(c).language, 404));
}

function findRecord(
  name: ListName,
  contexts: readonly Ctx[],
  id: string,
  fullService: boolean,
): Promise<object | undefined> {
  switch (name) {
    case 'services':
      return findService(contexts, id);
    case 'organizations':
      return findOrganization(contexts, id, fullService);
    case 'service_at_locations':
      return findServiceAtLocation(contexts, id);
    case 'taxonomies':
      return findTaxonomy(contexts, id);
    case 'taxonomy_terms':
      return findTaxonomyTerm(contexts, id);
  }
}

/** The parameters of a private query: a form's fields, or the fields of a JSON object. */
async function readBody(c: PageContext): Promise<readonly (readonly [string, string])[] | undefined> {
  const text = await c.req.text();
  if (text.trim() === '') return [];
  const isForm = (c.req.header('Content-Type') ?? '').startsWith('application/x-www-form-urlencoded');
  return isForm ? [...new URLSearchParams(text)] : entriesOfJson(text);
}

/** Counts requests of an address, and says with each how many are left. */
function limitRate(router: FeatureRouter, { base, limiter, trustProxy, ctxOf }: HsdsApi): void {
  router.use(`${base}/*`, async (c, next) => {
    const now = Date.now();
    const address = clientAddress(c, trustProxy);
    const wait = limiter.take(address, now);
    const { burst } = limiter.limit;
    const left = limiter.left(address, now);
    c.header('RateLimit-Limit', String(burst));
    c.header('RateLimit-Remaining', String(left));
    c.header('RateLimit-Reset', String(wait ?? limiter.secondsToFull(address, now)));
    if (wait === undefined) return next();
    c.header('Retry-After', String(wait));
    const { language } = ctxOf(c);
    return sayProblem(c, language, 429, messages(language).hsds.problems.wait(wait));
  });
}
