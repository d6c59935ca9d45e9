import type { Accreditation } from '../../domain/accreditation/accreditation-of.ts';
import { writeDay } from '../../domain/schedule/calendar-day.ts';
import { messages } from '../../i18n/index.ts';
import { Notice } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import type { Dossier } from './model.ts';
import { requirementTitle } from './requirement-title.ts';
import { dayInWords } from './words.ts';

interface StateNoticeProps {
  readonly ctx: Ctx;
  readonly dossier: Dossier;
  readonly state: Accreditation;
}

/** Why an accreditation does not hold, cause by cause; nothing where it does. */
export function StateNotice({ ctx, dossier, state }: StateNoticeProps) {
  if (state.kind !== 'suspended') return null;
  const t = messages(ctx.language).accreditation.file;
  const day = (since: number) => dayInWords(ctx.language, writeDay(since));
  return (
    <Notice tone="warning" title={t.why}>
      <ul>
        {state.causes.map((cause) => (
          <li>
            {cause.kind === 'decision'
              ? t.whyDecision(day(cause.since))
              : t.whyRequirement(requirementTitle(dossier, cause.key), day(cause.since), cause.version)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
