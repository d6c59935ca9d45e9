import { readFileSync, readdirSync } from 'node:fs';

const everyMs = 250;

/** Peak resident memory, in megabytes, of a process or one of its children, whichever is larger, up to the call of `end`. */
export function watchMemory(pid: number | undefined): { readonly end: () => number | undefined } {
  let peak: number | undefined;
  const look = () => {
    const now = pid === undefined ? undefined : peakOf(pid);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  };
  const watch = setInterval(look, everyMs);
  return {
    end: () => {
      clearInterval(watch);
      return peak;
    },
  };
}

/** The kernel keeps the peak, so a look now and then misses none but of the last moment. */
function peakOf(pid: number): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    const peaks = children.map((child) => peakOf(Number(child)) ?? 0);
    return Math.max(Number(kilobytes ?? 0) / 1024, ...peaks);
  } catch {
    // The process may end between two looks, and other systems have no /proc.
    return undefined;
  }
}
