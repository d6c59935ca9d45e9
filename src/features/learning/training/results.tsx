import { messages } from '../../../i18n/index.ts';
import { Card, Cards } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { ReadSkill } from './read-assessments.ts';
import { sayReading } from './say-reading.ts';

/** What may be said of each skill, in plain words: skills in the order of the list, never by who is better. */
export function Results({ ctx, results }: { readonly ctx: Ctx; readonly results: readonly ReadSkill[] }) {
  const t = messages(ctx.language).assessment;
  return (
    <Cards
      label={t.resultsTitle}
      items={results.map((one) => (
        <Card title={one.skill.name}>
          {sayReading(ctx.language, one).map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Card>
      ))}
    />
  );
}
