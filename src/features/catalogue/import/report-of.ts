import type { PossibleDuplicate } from '../model.ts';
import type { DuplicateQuestion, GoneService, ImportReport, RecordCount, RecordKind } from './model.ts';
import type { Incoming, OpenedIntake } from './read-intake.ts';
import type { Tally } from './tally.ts';

const mostListed = 1000;

export interface Done {
  readonly outcome: ImportReport['outcome'];
  readonly input: Incoming;
  readonly opened: OpenedIntake;
  readonly tally: Tally;
  readonly records: Readonly<Record<RecordKind, RecordCount>>;
  readonly gone: readonly GoneService[];
  readonly ended: number;
  readonly questions: readonly DuplicateQuestion[];
  readonly duplicates: readonly PossibleDuplicate[];
}

export function reportOf({
  outcome,
  input,
  opened,
  tally,
  records,
  gone,
  ended,
  questions,
  duplicates,
}: Done): ImportReport {
  const { read, unchanged, changed, tied, rejectedCount, warningCount, rejected, warnings, changes, kept } = tally;
  return {
    outcome,
    format: input.format,
    source: tally.source,
    encoding: opened.encoding,
    read,
    new: tally.new,
    changed,
    unchanged,
    tied,
    ended,
    rejectedCount,
    warningCount,
    rejected,
    warnings,
    changes: changes.slice(0, mostListed),
    kept: kept.slice(0, mostListed),
    keptOrganizations: tally.keptOrganizations.slice(0, mostListed),
    records,
    gone: gone.slice(0, mostListed).map(({ serviceId, title }) => ({ serviceId, title })),
    goneCount: gone.length,
    questions: questions.slice(0, mostListed),
    questionCount: questions.length,
    duplicates,
  };
}
