import type { PossibleDuplicate } from '../model.ts';
import type { ToldQuestions } from './find-questions.ts';
import type { ImportReport, RecordCount, RecordKind } from './model.ts';
import type { Incoming, OpenedIntake } from './read-intake.ts';
import type { Tally } from './tally.ts';
import type { GoneServices } from './tie-store.ts';

const mostListed = 1000;

export interface Done {
  readonly outcome: ImportReport['outcome'];
  readonly input: Incoming;
  readonly opened: OpenedIntake;
  readonly tally: Tally;
  readonly records: Readonly<Record<RecordKind, RecordCount>>;
  readonly gone: GoneServices;
  readonly ended: number;
  readonly questions: ToldQuestions;
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
    gone: gone.listed,
    goneCount: gone.ids.length,
    questions: questions.listed,
    questionCount: questions.count,
    duplicates,
  };
}
