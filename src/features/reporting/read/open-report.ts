import { read, type Ctx } from '../../context.ts';
import type { ReportVersion, VersionLine } from '../model.ts';
import { readVersion, readVersions } from '../version-store.ts';

export interface OpenReport {
  readonly version: ReportVersion;
  readonly versions: readonly VersionLine[];
}

/** A published version, the last one unless a number is given; undefined where there is none. */
export function openReport(ctx: Ctx, number?: number): Promise<OpenReport | undefined> {
  return read(ctx, async (tx) => {
    const version = await readVersion(tx, number);
    return version && { version, versions: await readVersions(tx) };
  });
}
