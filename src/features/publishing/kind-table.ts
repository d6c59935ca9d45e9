import { formats, messages, type Language } from '../../i18n/index.ts';
import type { SeenKind } from './model.ts';

export interface KindTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
}

/** The table by kind of help in words, its rows in the order of the alphabet. */
export function kindTable(language: Language, kinds: readonly SeenKind[]): KindTable {
  const { publishing: t, vocabulary } = messages(language);
  const columns = (['groups', 'families', 'hours-week', 'saved-cents-week'] as const).map(
    (code) => t.indicators[code].short,
  );
  const rows = kinds.map((kind) => {
    const name = vocabulary.kindsOfHelp[kind.kindOfHelp];
    return { label: kind.staffOnly ? t.staffOnlyLabel(name) : name, values: valuesOf(language, kind) };
  });
  return { columns, rows: rows.sort((one, other) => one.label.localeCompare(other.label, language)) };
}

function valuesOf(language: Language, { figures }: SeenKind): string[] {
  const f = formats(language);
  if (figures === undefined) return Array.from({ length: 4 }, () => messages(language).publishing.notShown);
  return [
    f.number(figures.groups),
    f.number(figures.families),
    f.number(figures.hoursWeek, 1),
    f.money(figures.savedCentsWeek),
  ];
}
