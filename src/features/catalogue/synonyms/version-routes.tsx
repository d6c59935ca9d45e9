import { messages } from '../../../i18n/index.ts';
import type { FeatureRouter } from '../../context.ts';
import { mayKeepCatalogue } from '../policy.ts';
import { wordVersionRoutes } from '../word-versions/version-routes.tsx';
import { restoreSynonymVersion, synonymHistory } from './keep-synonyms.ts';
import { groupCode } from './schema.ts';

/** What groups of words said before. */
export function synonymVersionRoutes(router: FeatureRouter): void {
  wordVersionRoutes(router, {
    path: '/:municipality/servizi/parole/:code/versioni',
    open: async (c) => {
      const { ctx } = c.var;
      if (mayKeepCatalogue(ctx.actor) === undefined) return 'denied';
      const code = groupCode.safeParse(c.req.param('code'));
      const history = code.success ? await synonymHistory(ctx, code.data) : undefined;
      if (!code.success || history === undefined) return undefined;
      const list = ctx.links.to('/servizi/parole');
      const name = (history.now ?? history.versions[0]?.content)?.words[0] ?? '';
      return { key: code.data, name, own: `${list}/${code.data}`, list, history };
    },
    restore: restoreSynonymVersion,
    parts: ({ language }) => {
      const { synonyms: t, vocabulary } = messages(language);
      return [
        { label: t.words, of: ({ words }) => words },
        { label: t.help, of: ({ help }) => help.map((kind) => vocabulary.kindsOfHelp[kind]) },
        { label: t.state, of: ({ active }) => [active ? t.on : t.off] },
      ];
    },
  });
}
