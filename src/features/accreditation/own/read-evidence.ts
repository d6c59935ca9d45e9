import { z } from 'zod';
import type { Requirement } from '../../../domain/accreditation/rules.ts';
import { writeDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { UploadedFile } from '../../../platform/http/upload.ts';
import type { GivenEvidence } from './give-evidence.ts';
import { largestDocument } from '../model.ts';
import { recogniseDocument } from '../../../platform/files/recognise-document.ts';
import { readDate, type Read } from '../schema.ts';

export type EvidenceField = 'file' | 'fileType' | 'fileSize' | 'expires' | 'expiresPast' | 'declare' | 'declaredBy';

/** Reads what is given for a requirement: a document of a kind that we take, or a ticked declaration with a name. */
export function readEvidence(
  { form, file }: { readonly form: FormFields; readonly file: UploadedFile | undefined },
  { kind, validity }: Requirement,
  today: CalendarDay,
): Read<GivenEvidence, EvidenceField> {
  if (kind === 'declaration') {
    const declaredBy = z.string().min(3).max(120).safeParse(form.text('declaredBy'));
    const ticked = form.has('declare');
    if (ticked && declaredBy.success)
      return { kind: 'read', value: { kind: 'declaration', declaredBy: declaredBy.data } };
    return {
      kind: 'wrong',
      wrong: { ...(!ticked && { declare: true }), ...(!declaredBy.success && { declaredBy: true }) },
    };
  }
  const expires = readDate(form.text('expires'));
  const dateWrong =
    expires === 'wrong' || (expires === 'none' && validity.kind === 'its-own-date')
      ? { expires: true as const }
      : typeof expires === 'number' && expires < today
        ? { expiresPast: true as const }
        : {};
  const mediaType = file && recogniseDocument(file.bytes);
  const fileWrong =
    file === undefined
      ? { file: true as const }
      : file.bytes.length === 0 || file.bytes.length > largestDocument
        ? { fileSize: true as const }
        : mediaType === undefined
          ? { fileType: true as const }
          : {};
  const wrong = { ...fileWrong, ...dateWrong };
  if (file === undefined || mediaType === undefined || Object.keys(wrong).length > 0) return { kind: 'wrong', wrong };
  const document = { fileName: file.name, mediaType, bytes: file.bytes };
  return {
    kind: 'read',
    value: { kind: 'document', document, expiresOn: typeof expires === 'number' ? writeDay(expires) : null },
  };
}
