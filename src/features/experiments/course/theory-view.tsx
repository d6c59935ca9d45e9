import { isBroken, type ArrowState } from '../../../domain/outcomes/arrow-state.ts';
import { layOut } from '../../../domain/outcomes/theory-layout.ts';
import type { Theory, TheoryArrow } from '../../../domain/outcomes/theory-of-change.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { TheoryDiagram } from '../../../ui/index.ts';
import { definitionOf } from '../indicators/indicators.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';

export interface TheoryViewProps {
  readonly language: Language;
  readonly theory: Theory;
  readonly all: readonly IndicatorDefinition[];
  /** What the indicator of each arrow says; none before anything was measured. */
  readonly states?: ReadonlyMap<string, ArrowState> | undefined;
}

/** A theory of change, drawn and told; an arrow whose indicator does not move is broken, in words. */
export function TheoryView({ language, theory, all, states }: TheoryViewProps) {
  const t = messages(language).experiments;
  const { columns, placed } = layOut(theory);
  const broken = theory.arrows.filter(({ id }) => isBroken(states?.get(id) ?? 'no-indicator')).length;
  const about = (arrow: TheoryArrow) =>
    [
      t.because(arrow.assumption),
      t.evidenceSays(arrow.evidence, t.strengths[arrow.strength]),
      ...(arrow.indicator === undefined
        ? []
        : [t.watchedBy(definitionOf(all, arrow.indicator)?.words[language].name ?? arrow.indicator)]),
      ...(states === undefined ? [] : [t.arrowStates[states.get(arrow.id) ?? 'no-indicator']]),
    ]
      .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
      .join(' ');
  return (
    <TheoryDiagram
      id="teoria-disegno"
      title={t.theoryTitle}
      description={t.theoryDescription(theory.nodes.length, theory.arrows.length, broken)}
      columns={columns.map((kind) => t.nodeKinds[kind])}
      nodes={placed.flatMap(({ id, column, row }) => {
        const node = theory.nodes.find((one) => one.id === id);
        return node === undefined
          ? []
          : [{ id, column, row, text: node.text, mayEnd: node.kind === 'outcome' || node.kind === 'impact' }];
      })}
      arrows={theory.arrows.map((arrow) => ({
        id: arrow.id,
        from: arrow.from,
        to: arrow.to,
        broken: isBroken(states?.get(arrow.id) ?? 'no-indicator'),
        about: about(arrow),
      }))}
      leadsTo={t.leadsTo}
      leadsNowhere={t.leadsNowhere}
      brokenWord={t.broken}
      listTitle={t.theoryList}
    />
  );
}
