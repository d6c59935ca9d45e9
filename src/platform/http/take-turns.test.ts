import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeTurns } from './take-turns.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A site of which each page is done when it is told to be; `begun`: what is being worked on, the first first. */
function aSite() {
  const app = new Hono();
  const begun: string[] = [];
  const end = new Map<string, () => void>();
  app.use(takeTurns({ most: 2, longestMs: 25 }));
  app.get('/:page', async (c) => {
    const page = c.req.param('page');
    begun.push(page);
    await new Promise<void>((resolve) => end.set(page, resolve));
    if (page === 'broken') throw new Error('broken');
    return c.text(page);
  });
  app.onError((_, c) => c.text('failed', 500));
  const ask = (page: string) => Promise.resolve(app.request(`/${page}`));
  const settled = () => vi.advanceTimersByTimeAsync(0);
  return { ask, begun, end: (page: string) => end.get(page)?.(), settled };
}

describe('turns', () => {
  test('come in the order of asking, when one is done', async () => {
    const { ask, begun, end, settled } = aSite();
    const [first, , third] = [ask('a'), ask('b'), ask('c'), ask('d')];
    await settled();
    expect(begun).toEqual(['a', 'b']);
    end('a');
    expect(await (await first).text()).toBe('a');
    await settled();
    expect(begun).toEqual(['a', 'b', 'c']);
    end('c');
    expect(await (await third).text()).toBe('c');
    await settled();
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  test('are given away by one that takes long, which goes on and gives no second one', async () => {
    const { ask, begun, end, settled } = aSite();
    const [long] = [ask('long'), ask('b'), ask('c'), ask('d'), ask('e')];
    await settled();
    end('b');
    await settled();
    expect(begun).toEqual(['long', 'b', 'c']);
    await vi.advanceTimersByTimeAsync(24);
    expect(begun).toEqual(['long', 'b', 'c']);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toEqual(['long', 'b', 'c', 'd', 'e']);
    void ask('f');
    end('long');
    expect(await (await long).text()).toBe('long');
    await settled();
    expect(begun).toEqual(['long', 'b', 'c', 'd', 'e']);
    end('d');
    await settled();
    expect(begun).toEqual(['long', 'b', 'c', 'd', 'e', 'f']);
  });

  test('are given back by one that fails', async () => {
    const { ask, begun, end, settled } = aSite();
    const [broken] = [ask('broken'), ask('b'), ask('c')];
    await settled();
    end('broken');
    expect((await broken).status).toBe(500);
    await settled();
    expect(begun).toEqual(['broken', 'b', 'c']);
  });
});
