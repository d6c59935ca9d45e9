import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { pageNumber } from '../../../platform/http/page-number.ts';
import { hasErrors } from '../../../ui/index.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { keptOfMine, undecidedIn } from '../entries/meanwhile-choice.tsx';
import { versionNumber } from '../entries/schema.ts';
import { mayChangeEntries } from '../policy.ts';
import { changeOrganization, openOrganization, openOrganizationFrom } from './change-organization.ts';
import { compareOrganizations } from './compare-with-mine.ts';
import { EditOrganizationPage } from './edit-page.tsx';
import { listOrganizations } from './list-organizations.ts';
import { OrganizationsPage } from './list-page.tsx';
import { OrganizationMeanwhilePage } from './meanwhile-page.tsx';
import { fillOrganizationForm, readOrganizationForm } from './organization-form.ts';
import { organizationVersionRoutes } from './version-routes.tsx';

const path = '/:municipality/sportello/enti';

/** Organisations at the desk: found by name, put right field by field. */
export function organizationRoutes(router: FeatureRouter): void {
  router.get(path, async (c) => {
    const { ctx } = c.var;
    const words = (c.req.query('q') ?? '').trim().slice(0, 100);
    const list = await listOrganizations(ctx, { words, page: pageNumber.parse(c.req.query('pagina')) });
    return list === undefined ? forbidden(c) : c.html(<OrganizationsPage ctx={ctx} list={list} />);
  });

  router.get(`${path}/:id`, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const organization = await openIn(c);
    if (organization === undefined) return c.notFound();
    const raw = fillOrganizationForm(organization.content);
    return c.html(<EditOrganizationPage ctx={ctx} organization={organization} raw={raw} done={doneIn(c)} />);
  });

  router.post(`${path}/:id`, postChange);
  organizationVersionRoutes(router);
}

async function postChange(c: PageContext) {
  const { ctx } = c.var;
  if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
  const form = await readForm(c);
  const seen = versionNumber.safeParse(form.text('seen'));
  const id = z.uuid().safeParse(c.req.param('id'));
  if (!seen.success || !id.success) return c.notFound();
  const from = versionNumber.safeParse(form.text('from')).data ?? seen.data;
  const open = await openOrganizationFrom(ctx, id.data, from);
  if (open === undefined) return c.notFound();
  const { organization } = open;
  const began = { version: from, content: open.began };
  const again = { ctx, organization, raw: form, began };
  const { values, problems } = readOrganizationForm(form, { id: organization.id, content: began.content });
  if (Object.keys(problems).length > 0) return c.html(<EditOrganizationPage {...again} problems={problems} />, 422);
  if (from !== seen.data) {
    const differences = compareOrganizations(began.content, values, organization.content);
    const errors = undecidedIn(ctx, form, differences);
    if (hasErrors(errors)) return c.html(<OrganizationMeanwhilePage {...{ ...again, differences, errors }} />, 422);
  }
  const kept = keptOfMine(form, values);
  const outcome = await changeOrganization(ctx, { id: organization.id, seen: seen.data, values: kept });
  switch (outcome.kind) {
    case 'denied':
      return forbidden(c);
    case 'unknown':
      return c.notFound();
    case 'name-taken':
      return c.html(<EditOrganizationPage {...again} problems={{ name: 'name-taken' }} />, 422);
    case 'tells-address':
      return c.html(<EditOrganizationPage {...again} problems={{ [outcome.field]: 'tells-address' }} />, 422);
    case 'meanwhile':
      return c.html(<OrganizationMeanwhilePage {...again} {...outcome} />, 409);
    default:
      return c.redirect(`${ctx.links.to(`/sportello/enti/${organization.id}`)}?esito=${outcome.kind}`, 303);
  }
}

async function openIn(c: PageContext) {
  const id = z.uuid().safeParse(c.req.param('id'));
  return id.success ? openOrganization(c.var.ctx, id.data) : undefined;
}

/** What the address says was just done. */
function doneIn(c: PageContext): string | undefined {
  const t = messages(c.var.ctx.language).organizations;
  if (c.req.query('esito') === 'changed') return t.saved;
  return c.req.query('esito') === 'unchanged' ? t.same : undefined;
}
