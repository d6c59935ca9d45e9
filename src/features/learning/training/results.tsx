import type { ToldShare } from '../../../domain/training/read-change.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { Card, Cards } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { ReadSkill } from './read-assessments.ts';

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

/** In the words of everybody who reads it: of the room, or of another city. */
export function sayReading(language: Language, { reading }: Pick<ReadSkill, 'reading'>): string[] {
  const t = messages(language).assessment;
  if (reading.kind === 'too-few') return [t.tooFew];
  const verdict = t.verdicts[reading.verdict];
  return reading.kind === 'paired'
    ? [t.up(sayShare(language, reading.up)), ...sayRange(language, reading.up), verdict]
    : [t.able(sayShare(language, reading.before), sayShare(language, reading.after)), verdict, t.apart];
}

function sayShare(language: Language, told: ToldShare): string {
  const t = messages(language).assessment;
  if (told.kind === 'exact') return t.exactly(told.yes, told.of);
  return told.kind === 'few' ? t.few(told.of) : t.most(told.of);
}

function sayRange(language: Language, told: ToldShare): string[] {
  if (told.kind !== 'exact') return [];
  const f = formats(language);
  const whole = (share: number) => f.percent(Math.round(share * 100) / 100);
  return [messages(language).assessment.range(whole(told.range.low), whole(told.range.high))];
}
