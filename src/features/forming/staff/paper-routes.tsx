import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { PaperPage } from './paper-page.tsx';
import { readPaperLetters } from './read-paper.ts';

/** Letters on paper, for those who bring people together and the desk. */
export function paperRoutes(router: FeatureRouter): void {
  router.get('/:municipality/gruppi/in-partenza/lettere', async (c) => {
    const { ctx } = c.var;
    const letters = await readPaperLetters(ctx);
    return letters === undefined ? forbidden(c) : c.html(<PaperPage ctx={ctx} letters={letters} />);
  });
}
