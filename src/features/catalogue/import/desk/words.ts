import { messages, type Language } from '../../../../i18n/index.ts';
import { fieldLabel } from '../../entries/field-names.ts';
import { isEntryField } from '../../entries/fields.ts';
import type { FileRefusal } from '../model.ts';

/** Why a file was refused, as a person reads it. */
export function refusalWords(language: Language, refusal: FileRefusal): string {
  const t = messages(language).imports.refused;
  switch (refusal.reason) {
    case 'too-large':
      return t['too-large'](refusal.megabytes);
    case 'not-csv':
      return t[refusal.looksLike];
    case 'wrong-delimiter':
      return t['wrong-delimiter'](refusal.expected, refusal.found);
    case 'missing-columns':
    case 'repeated-columns':
      return t[refusal.reason](refusal.columns.join(', '));
    case 'malformed':
    case 'not-json':
      return t[refusal.reason](refusal.line);
    case 'archive':
      return t[refusal.problem];
    default:
      return t[refusal.reason];
  }
}

/** The parts of an entry that change, by their names on the sheet. */
export function fieldWords(language: Language, fields: readonly string[]): string {
  const others: Readonly<Record<string, string>> = messages(language).imports.otherFields;
  const names = fields.map((field) => others[field] ?? (isEntryField(field) ? fieldLabel(language, field) : field));
  return [...new Set(names)].join(', ');
}

/** A field of a row: one of ours by its name, or a path in a record of HSDS as it stands there. */
export function columnWords(language: Language, field: string): string {
  const names: Readonly<Record<string, string>> = messages(language).imports.columns.fields;
  return names[field] ?? field;
}
