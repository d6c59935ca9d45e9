import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { ofACity, ofTheLab } from '../places.ts';
import { AcrossAgainPage } from './across-again-page.tsx';
import { acrossAgain } from './across-again.ts';
import { OwnAgainPage } from './own-again-page.tsx';
import { ownRoundAgain } from './own-again.ts';
import { listRounds } from './read-rounds.ts';
import { RoundAgainPage } from './round-again-page.tsx';
import { roundAgain } from './round-again.ts';
import { TiedAgainPage } from './tied-again-page.tsx';
import { tiedAgain } from './tied-again.ts';

/** Where what cities told of the change is worked out again, for everybody: over the cities in the lab, from the answers in each city. */
export function changeAgainRoutes(router: FeatureRouter): void {
  router.get(`${ofTheLab}/cambiamento/:giro/domande/:domanda`, async (c) => {
    const { ctx } = c.var;
    const found = await acrossAgain(ctx, c.req.param('giro'), c.req.param('domanda'));
    return found === undefined ? c.notFound() : c.html(<AcrossAgainPage ctx={ctx} found={found} />);
  });
  router.get(`${ofTheLab}/cambiamento/:giro/in-mezzo`, async (c) => {
    const { ctx } = c.var;
    const found = await tiedAgain(ctx, c.req.param('giro'));
    return found === undefined ? c.notFound() : c.html(<TiedAgainPage ctx={ctx} found={found} />);
  });
  router.get(`${ofACity}/cambiamento/:giro/conto`, async (c) => {
    const { ctx } = c.var;
    if ((await listRounds(ctx)) === undefined) return forbidden(c);
    const found = await ownRoundAgain(ctx, c.req.param('giro'));
    return found === undefined ? c.notFound() : c.html(<OwnAgainPage ctx={ctx} found={found} />);
  });
  router.get(`${ofACity}/cambiamento/:giro/edizioni/:edizione`, async (c) => {
    const { ctx } = c.var;
    const edition = /^[1-9]\d{0,5}$/.exec(c.req.param('edizione'))?.[0];
    const found = edition === undefined ? undefined : await roundAgain(ctx, c.req.param('giro'), Number(edition));
    return found === undefined ? c.notFound() : c.html(<RoundAgainPage ctx={ctx} found={found} />);
  });
}
