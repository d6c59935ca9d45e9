import { dateAt } from '../../../domain/schedule/today.ts';
import { describeError } from '../../../platform/log/describe-error.ts';
import { transact, type Ctx } from '../../context.ts';
import { addViews, type Views } from './reach-store.ts';

interface Waiting {
  /** Of whoever came first: its municipality is all that counts. */
  readonly ctx: Ctx;
  readonly day: string;
  readonly views: Map<string, number>;
}

/**
 * Counts how often each sheet is read, a service and a day, and nothing of who read it. Counts wait in memory for a
 * moment and are written together: one statement for a municipality instead of one for each reader. A process that is
 * killed loses those of its last moment.
 */
export class ReachCounter {
  readonly #waitMs: number;
  #waiting = new Map<string, Waiting>();
  #timer: NodeJS.Timeout | undefined;

  /** `waitMs`: how long a count waits at most; 0 writes each at once. */
  constructor(waitMs: number) {
    this.#waitMs = waitMs;
  }

  /** The staff at work counts for nothing. */
  async count(ctx: Ctx, serviceId: string): Promise<void> {
    if (ctx.actor.kind === 'staff') return;
    this.#add(ctx, dateAt(ctx.now), serviceId, 1);
    if (this.#waitMs === 0) return this.write();
    this.#timer ??= setTimeout(() => void this.write(), this.#waitMs).unref();
  }

  /** Writes what waits. Counts that cannot be written now wait for the next time. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting = new Map();
    for (const { ctx, day, views } of waiting) {
      const counted: Views[] = [...views].map(([serviceId, times]) => ({ serviceId, times }));
      try {
        await transact(ctx, (tx) => addViews(tx, day, counted), { notesOnly: true });
      } catch (error) {
        ctx.log.error({ error: describeError(error) }, 'views of sheets could not be written and wait');
        for (const { serviceId, times } of counted) this.#add(ctx, day, serviceId, times);
      }
    }
  }

  #add(ctx: Ctx, day: string, serviceId: string, times: number): void {
    const key = `${ctx.municipality.tenantId} ${day}`;
    const waiting = this.#waiting.get(key) ?? { ctx, day, views: new Map<string, number>() };
    waiting.views.set(serviceId, (waiting.views.get(serviceId) ?? 0) + times);
    this.#waiting.set(key, waiting);
  }
}
