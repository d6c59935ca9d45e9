import { z } from 'zod';
import { readForm } from '../../../platform/http/form.ts';
import { pageNumber } from '../../../platform/http/page-number.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { answerRoom } from './answer-room.ts';
import { RoomDeskPage } from './desk-page.tsx';
import { GivenPage } from './given-page.tsx';
import { OwnPage } from './own-page.tsx';
import { mayGiveKeys, type RoomKey } from './policy.ts';
import { changeFreshDays, readOwnServices, readRoomDesk, readRoomOf } from './read-room.ts';
import { endKey, giveRoomKey, roomKeyOf } from './room-keys.ts';
import { RoomPage } from './room-page.tsx';
import { sayRoom } from './say-room.ts';
import { freshDaysField, keyWay, readRoomForm, roomNews, type RoomNews } from './schema.ts';

const uuid = z.uuid();
const desk = '/:municipality/sportello/posti';
const own = '/:municipality/posti/:token';

/** How much room services have: said at the desk, by a provider's secret link, by its program. */
export function roomRoutes(router: FeatureRouter): void {
  router.get(desk, (c) => deskPage(c));

  router.get(`${desk}/servizi/:id`, (c) =>
    mayGiveKeys(c.var.ctx.actor) === undefined ? forbidden(c) : roomPage(c, '/sportello/posti/servizi'),
  );
  router.post(`${desk}/servizi/:id`, (c) =>
    mayGiveKeys(c.var.ctx.actor) === undefined ? forbidden(c) : postRoom(c, '/sportello/posti/servizi'),
  );

  router.post(`${desk}/chiavi`, async (c) => {
    const { ctx } = c.var;
    const form = await readForm(c);
    const [providerId, way] = [uuid.safeParse(form.text('ente')), keyWay.safeParse(form.text('modo'))];
    if (!providerId.success || !way.success) return c.notFound();
    const kind = way.data === 'api' ? 'api' : 'link';
    const given = await giveRoomKey(ctx, { providerId: providerId.data, kind, mail: way.data === 'mail' });
    switch (given.outcome) {
      case 'denied':
        return forbidden(c);
      case 'unknown':
        return c.notFound();
      case 'made':
        // Shown in the answer itself: a redirect would put the secret into an address.
        return c.html(<GivenPage ctx={ctx} provider={given.provider} kind={kind} token={given.token} />);
      case 'mailed':
      case 'no-address':
        return toDesk(c, given.outcome);
    }
  });

  router.post(`${desk}/chiavi/:id`, async (c) => {
    const id = uuid.safeParse(c.req.param('id'));
    const ended = id.success ? await endKey(c.var.ctx, id.data) : 'unknown';
    if (ended === 'denied') return forbidden(c);
    return ended === 'unknown' ? c.notFound() : toDesk(c, 'ended');
  });

  router.post(`${desk}/regola`, async (c) => {
    const typed = (await readForm(c)).text('giorni');
    const days = freshDaysField.safeParse(typed);
    if (!days.success) return deskPage(c, typed);
    return (await changeFreshDays(c.var.ctx, days.data)) ? toDesk(c, 'rule') : forbidden(c);
  });

  router.get(own, async (c) => {
    const { ctx } = c.var;
    const key = await keyOf(c);
    if (key === undefined) return c.notFound();
    const base = ctx.links.to(`/posti/${c.req.param('token')}`);
    return c.html(<OwnPage ctx={ctx} own={await readOwnServices(ctx, key)} base={base} />);
  });

  router.get(`${own}/:id`, async (c) => {
    const key = await keyOf(c);
    return key === undefined ? c.notFound() : roomPage(c, `/posti/${c.req.param('token')}`, key);
  });
  router.post(`${own}/:id`, async (c) => {
    const key = await keyOf(c);
    return key === undefined ? c.notFound() : postRoom(c, `/posti/${c.req.param('token')}`, key);
  });

  router.put('/:municipality/api/room/services/:id', answerRoom);
}

/** `wrongDays`: what was typed for the rule, and refused. */
async function deskPage(c: PageContext, wrongDays?: string) {
  const { ctx } = c.var;
  const room = await readRoomDesk(ctx, {
    services: pageNumber.parse(c.req.query('pagina')),
    providers: pageNumber.parse(c.req.query('enti')),
  });
  if (room === undefined) return forbidden(c);
  const news = roomNews.safeParse(c.req.query('esito')).data;
  const page = <RoomDeskPage ctx={ctx} desk={room} news={news} wrongDays={wrongDays} />;
  return c.html(page, wrongDays === undefined ? 200 : 422);
}

function toDesk(c: PageContext, news: RoomNews) {
  return c.redirect(`${c.var.ctx.links.to('/sportello/posti')}?esito=${news}`, 303);
}

function keyOf(c: PageContext): Promise<RoomKey | undefined> {
  return roomKeyOf(c.var.ctx, c.req.param('token') ?? '', 'link');
}

/** One service's room, under the address that lists it. */
async function roomPage(c: PageContext, list: string, key?: RoomKey) {
  const { ctx } = c.var;
  const id = uuid.safeParse(c.req.param('id'));
  const room = id.success ? await readRoomOf(ctx, id.data, key) : undefined;
  if (room === undefined) return c.notFound();
  return c.html(<RoomPage ctx={ctx} room={room} {...addresses(c, list)} saved={c.req.query('esito') === 'detto'} />);
}

async function postRoom(c: PageContext, list: string, key?: RoomKey) {
  const { ctx } = c.var;
  const id = uuid.safeParse(c.req.param('id'));
  const room = id.success ? await readRoomOf(ctx, id.data, key) : undefined;
  if (room === undefined) return c.notFound();
  const { action, back } = addresses(c, list);
  const form = await readForm(c);
  const read = readRoomForm((name) => form.text(name));
  if ('problems' in read) {
    const page = { action, back, problems: read.problems, typed: form.values };
    return c.html(<RoomPage ctx={ctx} room={room} {...page} />, 422);
  }
  const outcome = await sayRoom(ctx, room.service.id, read.said, key);
  return outcome === 'said' ? c.redirect(`${action}?esito=detto`, 303) : c.notFound();
}

function addresses(c: PageContext, list: string) {
  const { links } = c.var.ctx;
  const back = list.endsWith('/servizi') ? '/sportello/posti' : list;
  return { action: links.to(`${list}/${c.req.param('id')}`), back: links.to(back) };
}
