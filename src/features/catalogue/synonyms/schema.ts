import { z } from 'zod';
import { tokens } from '../../../domain/search/stem.ts';
import { kindsOfHelp } from '../../../domain/vocabulary.ts';
import type { FormFields } from '../../../platform/http/form.ts';

export type GroupProblem = 'words-missing' | 'words-too-many' | 'word-too-long' | 'word-too-common';

export const groupCode = z.string().regex(/^[a-z0-9-]{1,60}$/);

const most = 40;
const longest = 60;

export interface GroupForm {
  readonly words: readonly string[];
  readonly help: readonly (typeof kindsOfHelp)[number][];
  readonly active: boolean;
}

/** The form of a group: words one on a line, kinds of help, whether it is in use. */
export function readGroupForm(form: FormFields): GroupForm | { readonly problem: GroupProblem } {
  const written = form
    .text('words')
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const words = [...new Map(written.map((word) => [word.toLowerCase(), word])).values()];
  if (words.length < 1) return { problem: 'words-missing' };
  if (words.length > most) return { problem: 'words-too-many' };
  if (words.some((word) => word.length > longest)) return { problem: 'word-too-long' };
  // A word that no search looks for ("per", "con") would never be found by.
  if (words.some((word) => tokens(word).length === 0)) return { problem: 'word-too-common' };
  const help = kindsOfHelp.filter((kind) => form.all('help').includes(kind));
  return { words, help, active: form.text('active') === 'yes' };
}
