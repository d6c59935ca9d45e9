import { messages } from '../../i18n/index.ts';
import { ButtonLink, EmptyState } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { hasRole } from '../people/public.ts';

/** What stands in the place of figures where no group runs yet: why, and what to do first. */
export function NoGroups({ ctx: { actor, language, links, municipality } }: { readonly ctx: Ctx }) {
  const t = messages(language).publishing;
  const first = () => {
    if (!municipality.open)
      return { why: t.emptyClosedWhy, href: links.site('/laboratorio'), action: t.emptyClosedAction };
    if (hasRole(actor, 'community-manager', 'city-manager', 'administrator')) {
      return { why: t.emptyStaffWhy, href: links.to('/gruppi'), action: t.emptyStaffAction };
    }
    return { why: t.emptyWhy, href: links.to('/chiedi'), action: t.emptyAction };
  };
  const { why, href, action } = first();
  return (
    <EmptyState title={t.emptyTitle} why={why}>
      <ButtonLink href={href}>{action}</ButtonLink>
    </EmptyState>
  );
}
