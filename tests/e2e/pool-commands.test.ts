import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/domain/pooling/check-plan.ts';
import type { PoolingPlan } from '../../src/domain/pooling/plan.ts';
import { randomInstance } from '../../src/domain/pooling/testing/random-instance.ts';
import { projectRoot } from '../../src/platform/config/read-config.ts';
import { scratchFolder } from '../setup/scratch-folder.ts';

const folder = scratchFolder('pool');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);

function write(name: string, content: unknown): string {
  writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content));
  return path(name);
}

const small = randomInstance(3, { requests: 20, operators: 5, venues: 2 });
const smallFile = write('small.json', small);
/** Nobody proves the best plan of this one before the test has ended. */
const large = randomInstance(5, { requests: 300, operators: 60, venues: 6 });
const largeFile = write('large.json', large);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
  readonly seconds: number;
}

/** A pool command from a folder that is not the project's, with no database and a configuration that none could use. */
async function pool(
  parameters: readonly string[],
  { input = '', onTold }: { readonly input?: string; readonly onTold?: (process: number) => void } = {},
): Promise<Ended> {
  const started = performance.now();
  // In a group of its own, as a terminal has it: Ctrl-C reaches the launcher and the command alike.
  const child = spawn(join(projectRoot, 'bin', 'will'), ['pool', ...parameters], {
    cwd: folder,
    detached: true,
    env: {
      ...process.env,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      PORT: 'none',
      WILL_DATA: '/dev/null/none',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [out, told] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (child.pid !== undefined) onTold?.(child.pid);
  });
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, told, seconds: (performance.now() - started) / 1000 };
}

function planIn(name: string): PoolingPlan {
  return JSON.parse(readFileSync(path(name), 'utf8')) as PoolingPlan;
}

describe('will pool solve', () => {
  it('writes a plan that keeps the rules, with its proof, and sums it up on stderr', async () => {
    const { code, out, told } = await pool(['solve', smallFile, '--seconds', '5', '--out', path('plan.json')]);
    expect([code, out]).toEqual([0, '']);
    const { broken, score } = checkPlan(small, planIn('plan.json'));
    expect(broken).toEqual([]);
    expect(planIn('plan.json').bound).toBeGreaterThanOrEqual(score);
    expect(told).toMatch(/score [\d,.-]+, bound [\d,.-]+, gap [\d.]+ %: (not )?proved optimal/);
    expect(told).toMatch(/of 20 requests served in \d+ pools?, [\d.]+ % saved/);
    expect(told).toMatch(/seed 1, will-pooling-engine\/\d+, [\d.]+ s/);
  });

  it('with rounds instead of seconds gives the same bytes again, also from standard input', async () => {
    const rounds = ['--iterations', '300', '--seed', '9'];
    const first = await pool(['solve', smallFile, ...rounds]);
    const again = await pool(['solve', '-', ...rounds], { input: JSON.stringify(small) });
    expect(first.out).not.toBe('');
    expect(again.out).toBe(first.out);
  });

  it('answers a Ctrl-C with the best plan so far, though the launcher passes it on a second time', async () => {
    let pressed = false;
    const ended = await pool(['solve', largeFile, '--seconds', '120', '--out', path('stopped.json')], {
      onTold: (launcher) => {
        if (!pressed) process.kill(-launcher, 'SIGINT');
        pressed = true;
      },
    });
    expect(ended.code).toBe(0);
    expect(ended.told).toContain('Stopping with the best plan so far');
    expect(ended.seconds).toBeLessThan(60);
    expect(checkPlan(large, planIn('stopped.json')).broken).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('keeps to its seconds', async () => {
    const { code, seconds } = await pool(['solve', largeFile, '--seconds', '3', '--out', path('timed.json')]);
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(15);
  });

  it('refuses options that make no sense, and a file that it could not write, before it begins', async () => {
    expect((await pool(['solve', smallFile, '--seconds', 'ten'])).code).toBe(64);
    expect((await pool(['solve', smallFile, '--seconds', '1', '--iterations', '1'])).code).toBe(64);
    const nowhere = await pool(['solve', largeFile, '--out', path('none/plan.json')]);
    expect([nowhere.code, nowhere.seconds < 10]).toEqual([69, true]);
  });
});

describe('will pool check', () => {
  const plan = write('empty.json', { format: 'will-pooling-plan/1', pools: [] });

  it('says yes with the figures, or no with the rules that are broken', async () => {
    const good = await pool(['check', smallFile, plan]);
    expect([good.code, good.out]).toEqual([0, expect.stringContaining('The plan keeps every rule.')]);
    const alone = { operator: 'o0', place: { venue: 'v0' }, days: [0], from: 32, members: ['r0'] };
    const bad = await pool(['check', smallFile, write('bad.json', { format: 'will-pooling-plan/1', pools: [alone] })]);
    expect([bad.code, bad.out]).toEqual([1, expect.stringContaining('pools[0] (o0 at v0 with r0), rule 1')]);
  });

  it('names the place where a file is cut in half, or is no instance', async () => {
    const half = write('half.json', JSON.stringify(small).slice(0, 4000));
    const cut = await pool(['check', half, plan]);
    expect(cut.code).toBe(65);
    expect(cut.told).toMatch(
      /half\.json is not JSON: it ends at line 1, column 4001, in requests\[\d+\].*: is it cut off\?/,
    );
    const twice = { ...small, requests: [...small.requests, ...small.requests.slice(0, 1)] };
    const doubled = await pool(['check', write('twice.json', twice), plan]);
    expect([doubled.code, doubled.told]).toEqual([65, expect.stringContaining('requests[20].id: "r0"')]);
    expect((await pool(['check', path('none.json'), plan])).code).toBe(66);
  });

  it('is there at once', async () => {
    // What else the machine does is in each of the times, and least of all in the shortest.
    const times: number[] = [];
    for (let tries = 0; tries < 5; tries++) times.push((await pool(['check', smallFile, plan])).seconds);
    expect(Math.min(...times)).toBeLessThan(2);
  });
});

describe('will pool fit', () => {
  it('where nothing is near, says what would have to come', async () => {
    const alone = { ...small, requests: small.requests.slice(0, 1) };
    const empty = write('nobody.json', { format: 'will-pooling-plan/1', pools: [] });
    const answer = await pool(['fit', write('alone.json', alone), empty, 'r0']);
    expect([answer.code, answer.out]).toEqual([1, expect.stringContaining('it could share if')]);
  });

  it('finds places for a request of the instance, or one in a file', async () => {
    const empty = write('nothing.json', { format: 'will-pooling-plan/1', pools: [] });
    const answers = await Promise.all(['r0', 'r1', 'r2', 'r3'].map((id) => pool(['fit', smallFile, empty, id])));
    expect(answers.map(({ code }) => code)).toContain(0);
    const at = answers.findIndex(({ code }) => code === 0);
    expect(answers[at]?.out).toContain(`r${at} makes possible:`);
    expect(answers[at]?.told).toMatch(/Answered in [\d.]+ ms/);
    const newcomer = { ...small.requests[at], id: 'new' };
    const byValue = await pool(['fit', smallFile, empty, write('new.json', newcomer)]);
    expect([byValue.code, byValue.out]).toEqual([0, expect.stringContaining('new makes possible:')]);
    const wrong = await pool(['fit', smallFile, empty, write('wrong.json', { ...newcomer, seats: 0 })]);
    expect([wrong.code, wrong.told]).toEqual([65, expect.stringContaining('requests[0].seats')]);
    expect((await pool(['fit', smallFile, empty, 'nobody'])).code).toBe(66);
  });
});

describe('will pool what-if', () => {
  it('compares the city as it is with the city as it would be', async () => {
    const operators = ['--operators', '2', '--days', 'mon,tue', '--from', '15:00', '--to', '19:00'];
    const rest = ['--venue', '45.584,9.276,8,step-free', '--subsidy', '10', '--iterations', '200'];
    const { code, out, told } = await pool(['what-if', smallFile, ...operators, ...rest]);
    expect([code, told]).toEqual([0, expect.stringContaining('The city as it would be:')]);
    expect(out).toMatch(/^households served +\d+ +\d+ +[+\d]/m);
    expect(out).toMatch(/^The gain is (proved|likely)|^No gain was found|^There is no gain/m);
  });

  it('says what is not understood', async () => {
    expect((await pool(['what-if', smallFile])).told).toContain('Say what to suppose');
    const unknown = await pool(['what-if', smallFile, '--operators', '1', '--like', 'nobody']);
    expect([unknown.code, unknown.told]).toEqual([66, expect.stringContaining('nobody')]);
    expect((await pool(['what-if', smallFile, '--venue', '45,9'])).code).toBe(64);
    const file = write('suppose.json', [{ kind: 'luck' }]);
    expect((await pool(['what-if', smallFile, '--suppose', file])).told).toContain('[0].kind');
  });
});
