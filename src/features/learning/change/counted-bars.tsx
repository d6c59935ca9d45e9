import { codesOf, type ListQuestion } from '../../../domain/change/questionnaire.ts';
import type { Summary } from '../../../domain/change/sum-up.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { BarChart } from '../../../ui/index.ts';
import { codeInWords } from './words.ts';

interface CountedBarsProps {
  readonly language: Language;
  readonly question: ListQuestion | 'readiness';
  readonly summary: Summary;
}

/** How many picked each answer of a question, the most picked first, and the same figures in a table. */
export function CountedBars({ language, question, summary }: CountedBarsProps) {
  const t = messages(language).change;
  const counted = summary.counted.filter((one) => one.question === question);
  // Readiness keeps its order: it is a scale of five things, not a list to choose from.
  const ordered = question === 'readiness' ? counted : [...counted].sort((one, other) => other.yes - one.yes);
  const most = [...counted].sort((one, other) => other.yes - one.yes)[0];
  const nobody = most === undefined || most.yes === 0;
  return (
    <BarChart
      id={`grafico-${question}`}
      title={t.barsTitle(t.titles[question])}
      description={nobody ? t.barsNobody : t.barsText(codeInWords(language, question, most.code))}
      barsLabel={t.what}
      valueLabel={t.people}
      bars={ordered.map(({ code, yes, of }) => ({
        label: codeInWords(language, question, code),
        value: yes,
        text: t.share(yes, of),
      }))}
    />
  );
}

/** For "Ostacoli nominati: …": in the order of the questions. */
export function listOfObstacles(language: Language, codes: readonly string[]): string {
  return codesOf.obstacles
    .filter((code) => codes.includes(code))
    .map((code) => codeInWords(language, 'obstacles', code).toLowerCase())
    .join(', ');
}
