import { expect, it } from 'vitest';
import { runInThread } from './run-in-thread.ts';
import { makeStopFlag, raiseStop } from './stop-flag.ts';

const flagModule = new URL('./stop-flag.ts', import.meta.url).href;
const answerer = new URL('./answer-from-thread.ts', import.meta.url).href;

/** A thread's module made of its text. */
function moduleThat(body: string): URL {
  const source = `import { answerFromThread } from ${JSON.stringify(answerer)}; await answerFromThread(${body});`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

function run(body: string, timeoutMs = 20_000, onProgress?: (progress: unknown) => void) {
  return runInThread({ module: moduleThat(body), data: { n: 20 }, timeoutMs, memoryMb: 64, onProgress });
}

it('answers with what the thread worked out, and tells how far it is', async () => {
  const told: unknown[] = [];
  const work = '(data, report) => { report(1); report(2); return data.n + 1; }';
  expect(await run(work, 20_000, (progress) => told.push(progress))).toEqual({ kind: 'answered', value: 21 });
  expect(told).toEqual([1, 2]);
});

it('kills what does not end, though it never lets go', async () => {
  const started = performance.now();
  expect(await run('() => { for (;;); }', 700)).toEqual({ kind: 'late' });
  expect(performance.now() - started).toBeLessThan(10_000);
});

it('survives a thread that throws, leaves or takes too much memory', async () => {
  expect(await run("() => { throw new Error('no'); }")).toMatchObject({ kind: 'broken', error: { message: 'no' } });
  expect(await run('() => process.exit(3)')).toMatchObject({ kind: 'broken' });
  // In small pieces, as solvers do: see `memoryMb`.
  expect(await run('() => { let all; for (;;) all = { all, x: Math.random() }; }')).toMatchObject({ kind: 'broken' });
});

it('tells a thread that never lets go to stop, and leaves it the time that it wants', async () => {
  const flag = makeStopFlag();
  const work = `async (flag, report) => {
    const { stopAsked } = await import(${JSON.stringify(flagModule)});
    const asked = stopAsked(flag);
    report('begun');
    for (let rounds = 1; ; rounds++) if (asked()) return rounds > 0;
  }`;
  const outcome = await runInThread({
    module: moduleThat(work),
    data: flag,
    timeoutMs: undefined,
    memoryMb: 64,
    onProgress: () => raiseStop(flag),
  });
  expect(outcome).toEqual({ kind: 'answered', value: true });
});
