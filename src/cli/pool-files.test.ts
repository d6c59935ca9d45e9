import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { anInstance, aPlan, aPool, aRequest } from '../domain/pooling/testing/build-instance.ts';
import { readInstance, readPlan } from './pool-files.ts';
import { CommandFailure } from './report-failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'will-pool-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: unknown): string {
  const path = join(folder, 'file.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function refusal(read: () => unknown): CommandFailure {
  try {
    read();
  } catch (error) {
    if (error instanceof CommandFailure) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

const city = anInstance({ requests: [aRequest('a'), aRequest('b')] });
const plan = aPlan(aPool(['a', 'b']));

describe('files of the pooling commands', () => {
  it('are read as they are, with or without a byte order mark', () => {
    expect(readInstance(file(city))).toEqual(city);
    expect(readPlan(file(`\uFEFF${JSON.stringify(plan)}`))).toEqual(plan);
  });

  it('are refused with every fault and its place', () => {
    const late = aRequest('a', { windows: [{ day: 9, from: 40, to: 50 }] });
    const { exitCode, message } = refusal(() => readInstance(file({ ...city, requests: [aRequest('a'), late] })));
    expect(exitCode).toBe(65);
    expect(message.split('\n').slice(1)).toEqual([
      '  requests[1].windows[0].day: must be from 0 to 6, not 9',
      '  requests[1].windows[0].to: must be from 0 to 48, not 50',
      '  requests[1].id: "a" is the id of an earlier record too',
    ]);
    expect(refusal(() => readPlan(file({ ...plan, pools: [{}] }))).message).toContain('pools[0].members: ');
  });

  it('do not fill the screen with faults', () => {
    const { message } = refusal(() => readInstance(file({ ...city, requests: Array.from({ length: 500 }, () => 1) })));
    expect(message.split('\n').length).toBe(22);
    expect(message).toMatch(/and \d{4} faults more$/);
  });

  it('say where they are cut off or broken', () => {
    const half = JSON.stringify(city).slice(0, -100);
    expect(refusal(() => readInstance(file(half))).message).toMatch(
      /is not JSON: it ends at line 1, column \d+, in operators\[0\].*: is it cut off\?$/,
    );
    const broken = refusal(() => readPlan(file('{\n  "pools": [oops]\n}')));
    expect([broken.exitCode, broken.message]).toEqual([
      65,
      expect.stringMatching(/see line 2, column 13, in pools\[0\]/),
    ]);
  });

  it('are missed when they are not there', () => {
    const { exitCode, message } = refusal(() => readPlan(join(folder, 'none.json')));
    expect([exitCode, message]).toEqual([66, expect.stringContaining('none.json cannot be read (ENOENT)')]);
    expect(refusal(() => readPlan(folder)).exitCode).toBe(66);
  });
});
