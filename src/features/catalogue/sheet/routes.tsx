import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import type { ReachCounter } from '../freshness/reach-counter.ts';
import { sheetNews } from '../freshness/sheet-news.tsx';
import { answerKept } from '../kept/answer-kept.ts';
import type { KeptAnswers } from '../kept/kept-answers.ts';
import { ownerOfEntry } from '../owners/choose-owner.ts';
import { answerClarity, clarityOfSheets } from './clarity/answer-clarity.ts';
import { ClarityPage } from './clarity/clarity-page.tsx';
import { readService } from './read-service.ts';
import { SheetPage } from './sheet-page.tsx';

const serviceId = z.uuid();
const clarityAnswer = z.enum(['1', '2', '3', '4', '5']).transform((text) => Number(text) as 1 | 2 | 3 | 4 | 5);

export interface SheetNeeds {
  readonly kept: KeptAnswers;
  readonly reach: ReachCounter;
}

/** The sheet of each service, and the question of how clear it is. */
export function sheetRoutes(router: FeatureRouter, { kept, reach }: SheetNeeds): void {
  router.get('/:municipality/servizi/:id', async (c, next) => {
    const { ctx } = c.var;
    const id = serviceId.safeParse(c.req.param('id'));
    // Other pages of the catalogue stand under the same address.
    if (!id.success) return next();
    const page = async () => {
      const service = ctx.municipality.open ? await readService(ctx, id.data) : undefined;
      if (service === undefined) return c.notFound();
      const news = sheetNews.safeParse(c.req.query('esito')).data;
      const answered = c.req.query('risposta') === 'grazie';
      const { owner } = (await ownerOfEntry(ctx, id.data)) ?? {};
      return c.html(<SheetPage ctx={ctx} service={service} clarity={{ answered }} news={news} owner={owner} />);
    };
    const hasNews = new URL(c.req.url).search !== '';
    const sheet = hasNews ? await page() : await answerKept(c, ctx, kept, 'minute', page);
    if (sheet.ok) await reach.count(ctx, id.data);
    return sheet;
  });

  router.post('/:municipality/servizi/:id/chiarezza', async (c) => {
    const { ctx } = c.var;
    const id = serviceId.safeParse(c.req.param('id'));
    const service = id.success && ctx.municipality.open ? await readService(ctx, id.data) : undefined;
    if (service === undefined) return c.notFound();
    const answer = clarityAnswer.safeParse((await readForm(c)).text('chiarezza'));
    if (!answer.success) {
      const error = messages(ctx.language).sheet.clarityMissing;
      return c.html(<SheetPage ctx={ctx} service={service} clarity={{ error }} />, 422);
    }
    await answerClarity(ctx, service.id, answer.data);
    return c.redirect(`${ctx.links.to(`/servizi/${service.id}`)}?risposta=grazie#chiarezza`, 303);
  });

  router.get('/:municipality/sportello/chiarezza', async (c) => {
    const sheets = await clarityOfSheets(c.var.ctx);
    return sheets === undefined ? forbidden(c) : c.html(<ClarityPage ctx={c.var.ctx} sheets={sheets} />);
  });
}
