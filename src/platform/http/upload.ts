import type { Context } from 'hono';
import { formFields, type FormFields } from './form.ts';

/** A file as it was sent: its name and type are what the sender says, and prove nothing. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A form with one file; what is not such a form, or is a broken one, reads as an empty one. */
export async function readUpload(
  c: Context,
  field: string,
): Promise<{ readonly form: FormFields; readonly file: UploadedFile | undefined }> {
  const nothing = { form: formFields(new URLSearchParams()), file: undefined };
  if (!/^multipart\/form-data\b/.test(c.req.header('Content-Type') ?? '')) return nothing;
  let body: FormData;
  try {
    body = await c.req.formData();
  } catch (error) {
    // Without its boundary, or cut off: the sender's mistake, not ours.
    if (error instanceof TypeError) return nothing;
    throw error;
  }
  const fields = new URLSearchParams();
  for (const [name, value] of body) if (typeof value === 'string') fields.append(name, value);
  const sent = body.get(field);
  const chosen = sent instanceof File && (sent.name !== '' || sent.size > 0);
  return {
    form: formFields(fields),
    file: chosen ? { name: nameOfUpload(sent.name), bytes: new Uint8Array(await sent.arrayBuffer()) } : undefined,
  };
}

/** The last part of a path, without what no file name holds. */
export function nameOfUpload(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim();
  return clean === '' ? 'file' : clean.slice(-200);
}
