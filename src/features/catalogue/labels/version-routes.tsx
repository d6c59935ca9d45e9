import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import type { FeatureRouter } from '../../context.ts';
import type { LabelWords } from '../word-versions/model.ts';
import { wordVersionRoutes } from '../word-versions/version-routes.tsx';
import { labelName } from './label-name.ts';
import { labelHistory, restoreLabel } from './label-versions.ts';
import { mayKeepLabels } from './policy.ts';
import { readLabel } from './schema.ts';

/** What the city's labels said before. */
export function labelVersionRoutes(router: FeatureRouter): void {
  wordVersionRoutes(router, {
    path: '/:municipality/servizi/etichette/:kind/:label/versioni',
    open: async (c) => {
      const { ctx } = c.var;
      if (mayKeepLabels(ctx.actor) === undefined) return 'denied';
      const [kind, id] = [c.req.param('kind') ?? '', c.req.param('label') ?? ''];
      // One that was taken away is in no list any more: its versions tell that it was.
      const label = readLabel(kind, id, z.uuid().safeParse(id).success ? [{ id, name: '' }] : []);
      const history = label && (await labelHistory(ctx, label));
      if (label === undefined || history === undefined) return undefined;
      const list = ctx.links.to('/servizi/etichette');
      const { name = '' } = history.now ?? history.versions[0]?.content ?? {};
      return {
        key: label,
        name: labelName(ctx, label, [{ id, name }]),
        own: `${list}/${label.kind}/${label.label}`,
        list,
        history,
      };
    },
    restore: restoreLabel,
    parts: ({ language }) => {
      const t = messages(language).labels;
      const codesOf = ({ codes }: LabelWords) =>
        codes.map(({ scheme, code, name, verified, reference }) => {
          const said = `${t.code(t.schemes[scheme], code, name)} (${verified ? t.verified : t.notVerified})`;
          return reference === null ? said : `${said} · ${t.readIn(reference)}`;
        });
      return [
        { label: t.ownName, of: ({ name }) => (name === undefined ? [] : [name]) },
        { label: t.codes, of: codesOf },
      ];
    },
  });
}
