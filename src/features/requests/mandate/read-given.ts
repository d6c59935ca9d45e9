import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { recogniseDocument } from '../../../platform/files/recognise-document.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { UploadedFile } from '../../../platform/http/upload.ts';
import type { GivenMandate } from './keep-mandate.ts';

/** Bytes of the largest document that is taken. */
export const largestDocument = 5 * 1024 * 1024;

export type GivenProblem = 'file' | 'type' | 'size' | 'expires';

/** Reads a document with the day it ends: what it is by its bytes, and a day from today on. */
export function readGiven(
  { form, file }: { readonly form: FormFields; readonly file: UploadedFile | undefined },
  now: Date,
): { readonly given: GivenMandate } | { readonly problems: readonly GivenProblem[] } {
  const expires = form.text('expires');
  const day = expires.length === 10 ? readDay(expires) : undefined;
  const late = day === undefined || day < todayAt(now) ? (['expires'] as const) : [];
  if (file === undefined || file.bytes.length === 0) return { problems: ['file', ...late] };
  if (file.bytes.length > largestDocument) return { problems: ['size', ...late] };
  const mediaType = recogniseDocument(file.bytes);
  if (mediaType === undefined) return { problems: ['type', ...late] };
  if (late.length > 0) return { problems: late };
  return { given: { fileName: file.name, mediaType, content: file.bytes, expiresOn: expires } };
}
