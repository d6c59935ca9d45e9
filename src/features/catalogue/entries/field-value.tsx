import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { fieldInWords } from './field-words.ts';
import type { EntryField } from './fields.ts';

/** What a field says, line by line; where it says nothing, that. */
export function FieldValue({
  ctx,
  field,
  value,
}: {
  readonly ctx: Ctx;
  readonly field: EntryField;
  readonly value: unknown;
}) {
  const lines = fieldInWords(ctx.language, field, value);
  if (lines.length === 0) return <span class="will-muted">{messages(ctx.language).entries.nothing}</span>;
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
