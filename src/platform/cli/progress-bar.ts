import { Presets, SingleBar } from 'cli-progress';

export interface ProgressBar {
  /** `total` is absent while it is not known. */
  show(done: number, total?: number): void;
  end(): void;
}

/** A bar on stderr while somebody watches; nothing when the output goes to a file or another program. */
export function progressBar(what: string): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    { stream: process.stderr, clearOnComplete: true, format: `{bar} {value}/{total} ${what}` },
    Presets.shades_classic,
  );
  let running = false;
  return {
    show: (done, total) => {
      if (total === undefined) return;
      if (!running) bar.start(total, done);
      else bar.update(done);
      running = true;
    },
    end: () => {
      if (running) bar.stop();
    },
  };
}
