import { dateAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { TimelineStep } from '../../../ui/index.ts';
import { read, readTogether, type Ctx } from '../../context.ts';
import { momentOf } from '../../pools/public.ts';
import { worksAtDesk, type PoolMoment, type RequestView } from '../../requests/public.ts';
import { groupOfRequest } from '../group-store.ts';
import { membershipOf, type Membership } from '../member-store.ts';
import type { FormingGroup } from '../model.ts';
import { nameInWords } from '../words.ts';

/** What a request's group waits for: the one that it is in, or else the one that forms, after one that has ended. */
export async function momentOfRequest(
  ctx: Ctx,
  request: Pick<RequestView, 'id' | 'status'>,
): Promise<PoolMoment | undefined> {
  const [own, forming] = await readTogether(ctx, (page) =>
    Promise.all([momentOf(page, request), formingMomentOf(page, request.id)]),
  );
  if (own !== undefined && own.task !== 'say-how-it-went') return own;
  return own && forming ? { ...own, steps: [...own.steps, ...forming.steps] } : (own ?? forming);
}

/** For its household and the desk; undefined where it is in no group that forms. */
async function formingMomentOf(ctx: Ctx, requestId: string): Promise<PoolMoment | undefined> {
  const own = ctx.actor.kind === 'resident' && ctx.actor.requestId === requestId;
  if (!own && !worksAtDesk(ctx.actor)) return undefined;
  return read(ctx, async (tx) => {
    const group = await groupOfRequest(tx, requestId);
    const membership = group && (await membershipOf(tx, requestId));
    if (group?.status !== 'open' || membership === undefined) return undefined;
    return { task: undefined, steps: formingSteps(ctx, group, membership) };
  });
}

function formingSteps({ language, now }: Ctx, group: FormingGroup, { yes, days }: Membership): TimelineStep[] {
  const t = messages(language).forming;
  const f = formats(language);
  const missing = Math.max(0, group.families - group.present);
  const waitsFor = missing > 0 ? t.moment.families(missing) : t.missingText[group.missing];
  const open = now < group.endsAt;
  return [
    {
      state: 'now',
      title: t.moment.forms(nameInWords(language, group)),
      ...(open && { when: f.date(group.endsAt), deadline: true }),
      detail: `${t.moment.present(group.present)} ${waitsFor} ${t.moment.ifNot}`,
    },
    thenStep({ language, now }, yes, days !== null),
  ];
}

/** Once it is complete: it asks, or starts on the yes that was given, as long as that holds. */
function thenStep(
  { language, now }: Pick<Ctx, 'language' | 'now'>,
  yes: Membership['yes'],
  onSomeDays: boolean,
): TimelineStep {
  const t = messages(language).forming.moment;
  if (yes === null && onSomeDays) return { state: 'next', title: t.sayYes, detail: t.sayYesWhy };
  if (yes === null) return { state: 'next', title: t.thenAsk };
  if (yes.startBy === null) return { state: 'next', title: t.thenStarts, detail: t.byYourYes };
  const by = formats(language).date(new Date(`${yes.startBy}T12:00:00Z`));
  return yes.startBy < dateAt(now)
    ? { state: 'now', title: t.yesIsOver, when: by, detail: t.sayAgain }
    : { state: 'next', title: t.thenStarts, when: by, deadline: true, detail: t.byYourYes };
}
