import { messages } from '../../../../i18n/index.ts';
import { TextField } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import type { RawValues } from './raw-values.ts';

/** Why somebody at the desk changes an entry: for whoever reads its versions. */
export function ReasonField({ ctx, raw }: { readonly ctx: Ctx; readonly raw: RawValues }) {
  const t = messages(ctx.language).entries;
  return (
    <TextField
      name="reason"
      label={t.reason}
      hint={t.reasonHint}
      value={raw.text('reason')}
      maxlength={500}
      autocomplete="off"
      optional
    />
  );
}
