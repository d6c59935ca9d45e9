import { monzaAsks } from '../../../demo/questions.ts';
import { dateAt, todayAt } from '../../domain/schedule/today.ts';
import type { Ctx } from '../../features/context.ts';
import { monthFrom } from '../../features/experiments/public.ts';
import { acceptQuestion, askCity, tellOutcome } from '../../features/learning/public.ts';
import { uuidV5 } from '../../integrations/hsds/public.ts';

const dayMs = 86_400_000;

/** Made up: Monza asks Novara how it did it, they met, and Monza tells everybody what came of it. */
export async function loadQuestions(monza: Ctx, novara: Ctx): Promise<void> {
  const { indicator, text, answer, meeting, outcome, asked: when } = monzaAsks;
  const month = monthFrom(dateAt(monza.now), -when.monthsAgo);
  const after = (ctx: Ctx, days: number): Ctx => ({
    ...ctx,
    now: new Date(Date.parse(`${month}T10:00:00Z`) + (when.day - 1 + days) * dayMs),
  });
  const asking = after(monza, 0);
  const asked = await askCity(asking, {
    id: uuidV5(monza.municipality.tenantId, 'demo:question:library'),
    to: novara.municipality.slug,
    indicator,
    month: monthFrom(month, -1),
    text,
  });
  if (asked.kind !== 'done') throw new Error(`the demo's question between cities: ${asked.kind}`);
  const day = todayAt(asking.now) + monzaAsks.metAfter;
  const held = { ...meeting, day, state: 'held', place: null, joinUrl: null, seats: null, source: null } as const;
  const accepted = await acceptQuestion(after(novara, monzaAsks.answeredAfter), asked.id, {
    text: answer,
    meeting: held,
    madeUp: true,
  });
  if (accepted.kind !== 'done') throw new Error(`the demo's answer between cities: ${accepted.kind}`);
  const told = await tellOutcome(
    { ...monza, now: new Date(monza.now.getTime() - monzaAsks.toldDaysAgo * dayMs) },
    asked.id,
    { adopted: 'partly', ...outcome, open: true },
  );
  if (told.kind !== 'done') throw new Error(`what came of the demo's question: ${told.kind}`);
}
