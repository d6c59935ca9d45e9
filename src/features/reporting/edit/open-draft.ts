import { read, type Ctx } from '../../context.ts';
import { readComments } from '../comment-store.ts';
import { readContribution, type Contribution } from '../contribution-store.ts';
import { readFigures } from '../figures/figure-source.ts';
import { findMoved, referencesOf, type MovedFigure } from '../figures/find-moved.ts';
import type { Comment, InLanguages, Section, VersionLine } from '../model.ts';
import { mayWriteReport } from '../policy.ts';
import { readSection, readSections, readTitle } from '../report-store.ts';
import { readVersions } from '../version-store.ts';
import { approvalOf, type Approval } from './who-approves.ts';

export interface DraftSection {
  readonly section: Section;
  readonly moved: readonly MovedFigure[];
}

/** The report as it is being written. */
export interface OpenDraft {
  /** Undefined before it was begun. */
  readonly title: InLanguages | undefined;
  readonly sections: readonly DraftSection[];
  readonly versions: readonly VersionLine[];
}

/** The whole draft for who writes it; undefined for anybody else. */
export async function openDraft(ctx: Ctx): Promise<OpenDraft | undefined> {
  if (mayWriteReport(ctx) === undefined) return undefined;
  const [title, sections, versions] = await read(
    ctx,
    async (tx) => [await readTitle(tx), await readSections(tx), await readVersions(tx)] as const,
  );
  const figures = await readFigures(ctx, referencesOf(sections));
  return {
    title,
    versions,
    sections: sections.map((section) => ({ section, moved: findMoved(section, figures) })),
  };
}

export interface OpenSection extends DraftSection {
  readonly comments: readonly Comment[];
  readonly approval: Approval;
  /** What it was begun from. */
  readonly contribution: Contribution | undefined;
}

/** One section of the draft for who writes it; undefined for anybody else, or where there is none. */
export async function openSection(ctx: Ctx, id: string): Promise<OpenSection | undefined> {
  if (mayWriteReport(ctx) === undefined) return undefined;
  const found = await read(ctx, async (tx) => {
    const section = await readSection(tx, id);
    if (section === undefined) return undefined;
    const contribution = section.from === null ? undefined : await readContribution(tx, section.from.contributionId);
    return {
      section,
      contribution,
      comments: await readComments(tx, id),
      approval: await approvalOf(tx, ctx, section),
    };
  });
  if (found === undefined) return undefined;
  return { ...found, moved: findMoved(found.section, await readFigures(ctx, referencesOf([found.section]))) };
}
