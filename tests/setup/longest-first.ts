import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { longFiles } from './long-files.ts';

/** Of each project the long files first, then as vitest has it: what took longer the last time, or else what is larger. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = Map.groupBy(await super.sort(files), ({ project }) => project);
    return [...usual.values()].flatMap((some) => some.toSorted((one, other) => rankOf(one) - rankOf(other)));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const at = longFiles.findIndex((file) => moduleId.endsWith(`/${file}`));
  return at === -1 ? longFiles.length : at;
}
