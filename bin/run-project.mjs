import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectNode, root } from './install.mjs';

// A page's garbage is young, and what is old grows slowly: a nursery of 16 MB, a heap that grows by six tenths instead of
// doubling, and two pools of the system's allocator keep the server under 300 MB under load
// (docs/operations/growing.md).
const memory = ['--max-semi-space-size=16', '--heap-growing-percent=60'];
const readTypeScript = pathToFileURL(join(root, 'bin/read-typescript.mjs')).href;
const allocator = { MALLOC_ARENA_MAX: '2' };

/** Runs a TypeScript file of the project on its own Node, from the caller's folder, and ends with its exit status. */
export async function runProject(file, args) {
  const child = spawn(projectNode(), [...memory, '--import', readTypeScript, join(root, file), ...args], {
    // The channel carries no message: its end tells the child that this process is gone, killed perhaps.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...allocator, ...process.env },
  });
  // A signal sent to this process alone must reach the one that does the work; it stops cleanly and ends us.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve) => child.on('exit', (...ended) => resolve(ended)));
  process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1));
}
