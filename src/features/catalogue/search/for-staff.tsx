import { messages } from '../../../i18n/index.ts';
import { LinkList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { mayKeepLabels } from '../labels/policy.ts';
import { mayChangeEntries, mayKeepCatalogue } from '../policy.ts';
import { mayReadExactPlace } from '../protect/policy.ts';
import { mayGiveKeys, mayRuleRoom } from '../room/policy.ts';
import { mayReadClarity } from '../sheet/clarity/answer-clarity.ts';
import { mayReadUnmet } from '../unmet/policy.ts';

/** Where whoever keeps the catalogue makes it better. */
export function ForStaff({ ctx }: { readonly ctx: Ctx }) {
  const { imports, labels, organizations, protect, room, sheet, synonyms, unmet } = messages(ctx.language);
  const { actor, links } = ctx;
  const pages = [
    { may: mayReadUnmet(actor), path: '/servizi/senza-risposta', label: unmet.title },
    { may: mayGiveKeys(actor) ?? mayRuleRoom(actor), path: '/sportello/posti', label: room.title },
    { may: mayReadClarity(actor), path: '/sportello/chiarezza', label: sheet.clarityPageTitle },
    { may: mayReadExactPlace(actor), path: '/sportello/indirizzi', label: protect.title },
    { may: mayChangeEntries(actor), path: '/sportello/enti', label: organizations.title },
    { may: mayKeepCatalogue(actor), path: '/servizi/parole', label: synonyms.title },
    { may: mayKeepLabels(actor), path: '/servizi/etichette', label: labels.title },
    { may: mayKeepCatalogue(actor), path: '/catalogo/importa', label: imports.link },
  ];
  const items = pages.flatMap(({ may, path, label }) =>
    may === undefined || may === false ? [] : [{ href: links.to(path), label }],
  );
  return items.length === 0 ? null : <LinkList compact items={items} />;
}
