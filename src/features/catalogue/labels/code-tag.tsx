import { messages } from '../../../i18n/index.ts';
import { Tag } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { NationalCode } from './model.ts';

/** A code with its name, and whether somebody has verified it. */
export function CodeTag({ ctx, code }: { readonly ctx: Ctx; readonly code: NationalCode }) {
  const t = messages(ctx.language).labels;
  return (
    <>
      {t.code(t.schemes[code.scheme], code.code, code.name)}{' '}
      <Tag tone={code.verified ? 'good' : 'care'}>{code.verified ? t.verified : t.notVerified}</Tag>
    </>
  );
}
