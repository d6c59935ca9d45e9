import { z } from 'zod';
import { formFields, readForm } from '../../../../platform/http/form.ts';
import { aroundCity, placesOf } from '../../../catalogue/public.ts';
import type { FeatureRouter, PageContext } from '../../../context.ts';
import { forbidden } from '../../../forbidden.tsx';
import { hasRole } from '../../../people/public.ts';
import { mayKeepOperators, mayKeepSupply } from '../../policy.ts';
import { newsWords } from '../news.ts';
import type { SupplyDoor } from '../supply-door.ts';
import {
  keepOperator,
  operatorToKeep,
  operatorsToKeep,
  restOperator,
  suppliesOf,
  type OneOperator,
} from './keep-operators.ts';
import { fillOperatorForm, readOperatorForm } from './operator-form.ts';
import { OperatorPage } from './operator-page.tsx';
import { OperatorsPage } from './operators-page.tsx';
import { ProvidersPage } from './providers-page.tsx';

const uuid = z.uuid();

type Open = (c: PageContext) => SupplyDoor | Response | Promise<Response>;

/** A provider's operators, through its own page or, for the city, through the list of providers. */
export function operatorRoutes(router: FeatureRouter): void {
  router.get('/:municipality/gruppi/enti', async (c) => {
    const providers = await suppliesOf(c.var.ctx);
    return providers === undefined ? forbidden(c) : c.html(<ProvidersPage ctx={c.var.ctx} providers={providers} />);
  });
  through(router, '/:municipality/ente/operatori', openByAccount);
  through(router, '/:municipality/gruppi/enti/:provider', openByCity);
}

function through(router: FeatureRouter, path: string, open: Open): void {
  const enter = (act: (c: PageContext, door: SupplyDoor) => Promise<Response>) => async (c: PageContext) => {
    const door = await open(c);
    return door instanceof Response ? door : act(c, door);
  };
  router.get(path, enter(showOperators));
  router.get(`${path}/nuovo`, enter(showNew));
  router.post(`${path}/nuovo`, enter(postNew));
  router.get(`${path}/:id`, enter(showOne));
  router.post(`${path}/:id`, enter(postOne));
  router.post(`${path}/:id/riposo`, enter(postRest));
}

function openByAccount(c: PageContext): SupplyDoor | Response | Promise<Response> {
  const { actor } = c.var.ctx;
  if (!hasRole(actor, 'provider') || actor.providerId === undefined) return forbidden(c);
  return { providerId: actor.providerId, base: '/ente/operatori', back: '/ente', byCity: false };
}

function openByCity(c: PageContext): SupplyDoor | Response | Promise<Response> {
  if (mayKeepSupply(c.var.ctx.actor) === undefined) return forbidden(c);
  const id = uuid.safeParse(c.req.param('provider'));
  if (!id.success) return c.notFound();
  return { providerId: id.data, base: `/gruppi/enti/${id.data}`, back: '/gruppi/enti', byCity: true };
}

async function showOperators(c: PageContext, door: SupplyDoor): Promise<Response> {
  const { ctx } = c.var;
  const supply = await operatorsToKeep(ctx, door.providerId);
  const news = newsWords[c.req.query('fatto') ?? ''];
  return supply === undefined ? c.notFound() : c.html(<OperatorsPage {...{ ctx, door, supply, news }} />);
}

async function showNew(c: PageContext, door: SupplyDoor): Promise<Response> {
  const { ctx } = c.var;
  const supply = await operatorsToKeep(ctx, door.providerId);
  if (supply === undefined) return c.notFound();
  const form = formFields(new URLSearchParams());
  return c.html(<OperatorPage {...{ ctx, door, form }} provider={supply.provider} places={await placesOf(ctx)} />);
}

async function showOne(c: PageContext, door: SupplyDoor): Promise<Response> {
  const { ctx } = c.var;
  const one = await findOne(c, door);
  if (one === undefined) return c.notFound();
  const places = await placesOf(ctx);
  const form = fillOperatorForm(ctx.language, one.operator, places);
  return c.html(<OperatorPage {...{ ctx, door, places, opened: one, form }} provider={one.provider} />);
}

async function postNew(c: PageContext, door: SupplyDoor): Promise<Response> {
  const supply = await operatorsToKeep(c.var.ctx, door.providerId);
  return supply === undefined ? c.notFound() : keep(c, door, supply.provider);
}

async function postOne(c: PageContext, door: SupplyDoor): Promise<Response> {
  const one = await findOne(c, door);
  return one === undefined ? c.notFound() : keep(c, door, one.provider, one);
}

async function keep(
  c: PageContext,
  door: SupplyDoor,
  provider: OneOperator['provider'],
  one?: OneOperator,
): Promise<Response> {
  const { ctx } = c.var;
  const [form, places] = [await readForm(c), await placesOf(ctx)];
  const read = readOperatorForm(form, { places, bounds: aroundCity(ctx.municipality), known: one?.operator });
  if ('problems' in read)
    return c.html(
      <OperatorPage {...{ ctx, door, provider, places, opened: one, form }} problems={read.problems} />,
      422,
    );
  const outcome = await keepOperator(ctx, door.providerId, read.terms, one?.operator.id);
  if (outcome === 'kind-not-accredited') {
    const problems = { aiuti: outcome } as const;
    return c.html(<OperatorPage {...{ ctx, door, provider, places, opened: one, form, problems }} />, 422);
  }
  return outcome === 'kept' ? c.redirect(`${ctx.links.to(door.base)}?fatto=salvato`, 303) : c.notFound();
}

async function postRest(c: PageContext, door: SupplyDoor): Promise<Response> {
  const { ctx } = c.var;
  const id = uuid.safeParse(c.req.param('id'));
  const active = (await readForm(c)).text('attivo') === 'yes';
  if (!id.success || mayKeepOperators(ctx.actor, door.providerId) === undefined) return c.notFound();
  const outcome = await restOperator(ctx, door.providerId, id.data, active);
  const done = `${ctx.links.to(door.base)}?fatto=${active ? 'tornato' : 'riposo'}`;
  return outcome === 'kept' ? c.redirect(done, 303) : c.notFound();
}

function findOne(c: PageContext, door: SupplyDoor): Promise<OneOperator | undefined> {
  const id = uuid.safeParse(c.req.param('id'));
  return id.success ? operatorToKeep(c.var.ctx, door.providerId, id.data) : Promise.resolve(undefined);
}
