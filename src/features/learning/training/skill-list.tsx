import { isSkillCode } from '../../../domain/training/skills.ts';
import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import type { NamedSkill } from './model.ts';

/** Skills with a line on what each is, and which of them the lab added. */
export function SkillList({ ctx, skills }: { readonly ctx: Ctx; readonly skills: readonly NamedSkill[] }) {
  const t = messages(ctx.language).training.skills;
  return (
    <ul>
      {skills.map(({ code, name, added, retired }) => (
        <li>
          <strong>{name}</strong>
          {isSkillCode(code) && <>. {t.about[code]}</>}
          {added && ` (${t.added})`}
          {retired && ` (${t.retired})`}
        </li>
      ))}
    </ul>
  );
}
