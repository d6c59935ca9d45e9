import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs a package where this machine is Debian or its kin and we are root; elsewhere does nothing. Whether it is there now, the caller looks. */
export function installOnDebian(name: string, why: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  process.stderr.write(`Installing ${name} ${why} (apt-get)…\n`);
  for (const parameters of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', name],
  ])
    spawnSync('apt-get', parameters, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
}
