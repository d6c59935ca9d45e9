import type { SkillReading, ToldShare } from '../../../domain/training/read-change.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';

/** A reading of a skill in whole sentences, in the words of everybody who reads it: of the room, or of another city. */
export function sayReading(language: Language, { reading }: { readonly reading: SkillReading }): string[] {
  const t = messages(language).assessment;
  if (reading.kind === 'too-few') return [t.tooFew];
  const verdict = t.verdicts[reading.verdict];
  return reading.kind === 'paired'
    ? [t.up(sayShare(language, reading.up)), ...sayRange(language, reading.up, t.range), verdict]
    : [t.able(sayShare(language, reading.before), sayShare(language, reading.after)), verdict, t.apart];
}

/** The same within somebody's sentence: "8 su 12 si sentono più capaci di prima (la parte vera può stare fra 39 % e 86 %; può essere un caso)". */
export function sayReadingInText(language: Language, reading: SkillReading): string {
  const t = messages(language).assessment;
  if (reading.kind === 'too-few') return t.inText.tooFew;
  const verdict = t.inText.verdicts[reading.verdict];
  if (reading.kind === 'apart') return `${t.inText.able(sayReadingShortly(language, reading))} (${verdict})`;
  const inside = [...sayRange(language, reading.up, t.inText.range), verdict].join('; ');
  return `${t.inText.up(sayShare(language, reading.up))} (${inside})`;
}

/** Its figures alone, for where it stands by itself. */
export function sayReadingShortly(language: Language, reading: SkillReading): string {
  const t = messages(language).assessment.inText;
  if (reading.kind === 'too-few') return t.tooFew;
  if (reading.kind === 'paired') return sayBare(language, reading.up);
  return t.sides(sayBare(language, reading.before), sayBare(language, reading.after));
}

function sayShare(language: Language, told: ToldShare): string {
  const t = messages(language).assessment;
  if (told.kind === 'exact') return t.exactly(told.yes, told.of);
  return told.kind === 'few' ? t.few(told.of) : t.most(told.of);
}

/** Without the comma that leads on. */
function sayBare(language: Language, told: ToldShare): string {
  return sayShare(language, told).replace(/,$/, '');
}

function sayRange(language: Language, told: ToldShare, say: (low: string, high: string) => string): string[] {
  if (told.kind !== 'exact') return [];
  const f = formats(language);
  const whole = (share: number) => f.percent(Math.round(share * 100) / 100);
  return [say(whole(told.range.low), whole(told.range.high))];
}
