import { messages } from '../../i18n/index.ts';
import { readForm } from '../../platform/http/form.ts';
import type { FeatureRouter } from '../context.ts';
import { forbidden } from '../forbidden.tsx';
import {
  changeRoutes,
  countHouseholdsToReach,
  countLetters,
  countMandates,
  followAnswers,
  listForDesk,
  readDeskFile,
  readFile,
  readLettersOf,
  requestCode,
  startDraft,
  type RequestFilter,
  type RequestHooks,
} from '../requests/public.ts';
import { FilePage } from './file-page.tsx';
import { DeskPage } from './list-page.tsx';
import { mayOpenDesk } from './policy.ts';
import { pageNumber } from '../../platform/http/page-number.ts';
import { requestId, staffChannel, statusFilter } from './schema.ts';

const filePath = '/:municipality/sportello/richieste/:key';

/** The desk: the list of requests, writing one for somebody, and what can be done for each. */
export function deskRoutes(router: FeatureRouter, { hooks }: { readonly hooks: RequestHooks }): void {
  router.get('/:municipality/sportello', async (c) => {
    const { ctx } = c.var;
    if (!mayOpenDesk(ctx.actor)) return forbidden(c);
    const typed = c.req.query('codice')?.trim() ?? '';
    const code = typed === '' ? undefined : requestCode.safeParse(typed);
    const errors = code?.success === false ? { codice: messages(ctx.language).desk.codeInvalid } : {};
    const filter: RequestFilter = { status: statusFilter.safeParse(c.req.query('stato')).data, code: code?.data };
    const list = await listForDesk(ctx, filter, pageNumber.parse(c.req.query('pagina')));
    const [mandates, letters, toReach] = await Promise.all([
      countMandates(ctx),
      countLetters(ctx),
      countHouseholdsToReach(ctx),
    ]);
    if (list === undefined) return forbidden(c);
    return c.html(
      <DeskPage
        ctx={ctx}
        list={list}
        filter={filter}
        typed={typed}
        errors={errors}
        mandates={mandates}
        letters={letters}
        toReach={toReach}
      />,
      code?.success === false ? 422 : 200,
    );
  });

  router.post('/:municipality/sportello/nuova', async (c) => {
    const { ctx } = c.var;
    if (!mayOpenDesk(ctx.actor)) return forbidden(c);
    const channel = staffChannel.safeParse((await readForm(c)).text('channel'));
    if (!channel.success) return c.redirect(ctx.links.to('/sportello'), 303);
    const token = await startDraft(ctx, { channel: channel.data });
    return token === undefined ? forbidden(c) : c.redirect(ctx.links.to(`/chiedi/${token}/aiuto`), 303);
  });

  router.get(filePath, async (c) => {
    const { ctx } = c.var;
    if (!mayOpenDesk(ctx.actor)) return forbidden(c);
    const id = requestId.safeParse(c.req.param('key'));
    const file = id.success ? await readDeskFile(ctx, id.data) : undefined;
    if (file === undefined) return c.notFound();
    const base = `/sportello/richieste/${file.request.id}`;
    const answers = await followAnswers(ctx, hooks, file);
    const done = c.req.query('cambiata') === '1' ? 'changed' : c.req.query('separate') === '1' ? 'parted' : undefined;
    const letters = await readLettersOf(ctx, id.data ?? '');
    return c.html(<FilePage ctx={ctx} file={file} answers={answers} letters={letters} base={base} done={done} />);
  });

  changeRoutes(router, filePath, {
    hooks,
    open: async (c, key) => {
      const { ctx } = c.var;
      if (!mayOpenDesk(ctx.actor)) return forbidden(c);
      const id = requestId.safeParse(key);
      const file = id.success ? await readFile(ctx, id.data) : undefined;
      return file === undefined ? c.notFound() : { ...file, ctx, base: `/sportello/richieste/${file.request.id}` };
    },
  });
}
