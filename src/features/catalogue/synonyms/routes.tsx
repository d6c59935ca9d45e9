import { readForm, type FormFields } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { GroupPage, type GroupDraft } from './group-page.tsx';
import { removedSynonyms, restoreSynonyms, saveSynonyms, synonymsOf, type SynonymOutcome } from './keep-synonyms.ts';
import { SynonymList } from './list-page.tsx';
import type { CityGroup } from './model.ts';
import { groupCode, readGroupForm } from './schema.ts';
import { synonymVersionRoutes } from './version-routes.tsx';

const listPath = '/:municipality/servizi/parole';
const newGroup = 'nuovo';

/** The words of a city that find one another: the list, and the form of each group. For the administrator. */
export function synonymRoutes(router: FeatureRouter): void {
  synonymVersionRoutes(router);

  router.get(listPath, async (c) => {
    const { ctx } = c.var;
    const groups = await synonymsOf(ctx);
    if (groups === undefined) return forbidden(c);
    const removed = await removedSynonyms(ctx);
    return c.html(<SynonymList ctx={ctx} groups={groups} removed={removed} saved={c.req.query('salvato') === '1'} />);
  });

  router.get(`${listPath}/:code`, async (c) => {
    const { ctx } = c.var;
    const opened = await openGroup(c);
    if ('answer' in opened) return opened.answer;
    return c.html(<GroupPage ctx={ctx} group={opened.group} draft={draftOf(opened.group)} />);
  });

  router.post(`${listPath}/:code`, async (c) => {
    const { ctx } = c.var;
    const opened = await openGroup(c);
    if ('answer' in opened) return opened.answer;
    const fields = await readForm(c);
    const form = readGroupForm(fields);
    if ('problem' in form)
      return c.html(<GroupPage ctx={ctx} group={opened.group} draft={asTyped(fields)} problem={form.problem} />, 422);
    return answer(c, await saveSynonyms(ctx, opened.group?.code, form));
  });

  router.post(`${listPath}/:code/ripristina`, async (c) => {
    const code = groupCode.safeParse(c.req.param('code'));
    return code.success ? answer(c, await restoreSynonyms(c.var.ctx, code.data)) : c.notFound();
  });
}

type Opened = { readonly group: CityGroup | undefined } | { readonly answer: Response | Promise<Response> };

/** The group of the address; none for that of a new one. */
async function openGroup(c: PageContext): Promise<Opened> {
  const groups = await synonymsOf(c.var.ctx);
  if (groups === undefined) return { answer: forbidden(c) };
  const code = c.req.param('code');
  if (code === newGroup) return { group: undefined };
  const group = groups.find((one) => one.code === code);
  return group === undefined ? { answer: c.notFound() } : { group };
}

function draftOf(group: CityGroup | undefined): GroupDraft {
  if (group === undefined) return { words: '', help: [], active: true };
  return { words: group.words.join('\n'), help: group.help, active: group.active };
}

function asTyped(fields: FormFields): GroupDraft {
  return { words: fields.text('words'), help: fields.all('help'), active: fields.text('active') === 'yes' };
}

function answer(c: PageContext, outcome: SynonymOutcome): Response | Promise<Response> {
  if (outcome === 'denied') return forbidden(c);
  if (outcome === 'unknown') return c.notFound();
  return c.redirect(`${c.var.ctx.links.to('/servizi/parole')}?salvato=1`, 303);
}
