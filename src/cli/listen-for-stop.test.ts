import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const listener = new URL('./listen-for-stop.ts', import.meta.url).href;
const readTypeScript = new URL('../../bin/read-typescript.mjs', import.meta.url).href;

/** A program that listens and never ends by itself, but says every moment that it is there. */
const program = `
  import { listenForStop } from ${JSON.stringify(listener)};
  listenForStop(() => console.log('asked'));
  setInterval(() => console.log('there'), 20);
`;

it('hears one wish in two signals that come together, and quits at once at the next', async () => {
  const child = spawn(process.execPath, ['--import', readTypeScript, '--input-type=module', '--eval', program]);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    // As often as it says that it is there: the first ones are one wish, what comes half a second later is another.
    child.kill('SIGINT');
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect([code, signal]).toEqual([130, null]);
  expect(said.match(/asked/g)).toHaveLength(1);
  expect(said.match(/there/g)?.length).toBeGreaterThan(10);
});
