import { codesOf } from '../../../domain/change/questionnaire.ts';
import type { ToldBeside } from '../../../domain/change/tied-across.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { FigureTable } from '../../../ui/index.ts';
import { codeInWords, dayInWords } from './words.ts';

interface ToldBesideProps {
  readonly language: Language;
  readonly beside: ToldBeside;
  /** Asked again: of steps and of modules, in words. */
  readonly marks?: { readonly label: string; readonly steps: string; readonly modules: string } | undefined;
}

/** What a city tells of the days between two rounds: steps and modules, as counts. */
export function ToldBesideTable({ language, beside, marks }: ToldBesideProps) {
  const t = messages(language).changeTied;
  const row = (label: string, value: number, mark: string | undefined) => ({
    label,
    values: [String(value), ...(mark === undefined ? [] : [mark])],
  });
  const trained = codesOf.skills.filter((code) => (beside.bySkill[code] ?? 0) > 0);
  return (
    <FigureTable
      caption={t.days(dayInWords(language, beside.from), dayInWords(language, beside.to))}
      rowsLabel={t.rowsLabel}
      columns={[t.howMany, ...(marks === undefined ? [] : [marks.label])]}
      rows={[
        row(t.stuckThen, beside.stuckThen, marks?.steps),
        row(t.wentOn, beside.wentOn, marks?.steps),
        row(t.stuckNow, beside.stuckNow, marks?.steps),
        row(t.allModules, beside.modules, marks?.modules),
        ...trained.map((code) =>
          row(t.modulesOn(codeInWords(language, 'skills', code)), beside.bySkill[code] ?? 0, marks?.modules),
        ),
      ]}
    />
  );
}
