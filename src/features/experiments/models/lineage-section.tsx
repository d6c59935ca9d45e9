import { differencesFrom, preparationsOf, type Difference } from '../../../domain/outcomes/model-sheet.ts';
import type { ExperimentPlan } from '../../../domain/outcomes/plan.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { definitionOf } from '../indicators/indicators.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import type { PublishedSheet } from './model.ts';

export interface LineageProps {
  readonly ctx: Ctx;
  /** As it was when it was adopted. */
  readonly model: PublishedSheet;
  readonly plan: ExperimentPlan;
  readonly all: readonly IndicatorDefinition[];
  /** Of whom the differences are told; one's own without it. */
  readonly city?: string | undefined;
}

/** Which model an experiment started from, and what its city changed. */
export function LineageSection({ ctx, model, plan, all, city }: LineageProps) {
  const t = messages(ctx.language).experiments;
  const differences = differencesFrom(model.sheet.plan, plan);
  const preparations = preparationsOf(model.sheet);
  return (
    <Section id="modello-di-partenza" title={t.lineageTitle}>
      <p>
        {t.lineageText(model.sheet.title, model.city, model.version)}{' '}
        <a href={ctx.links.site(`/laboratorio/modelli/${model.slug}/${model.modelId}`)}>{t.seeModel}</a>
      </p>
      {city === undefined && preparations.length > 0 && (
        <>
          <h3>{t.toPrepare}</h3>
          <ul>
            {preparations.map((form) => (
              <li>{form}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{city === undefined ? t.differencesTitle : t.differencesOf(city)}</h3>
      {differences.length === 0 ? (
        <p>{t.noDifferences}</p>
      ) : (
        <ul>
          {differences.map((difference) => (
            <li>{sayDifference(ctx.language, difference, all)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export function sayDifference(language: Language, difference: Difference, all: readonly IndicatorDefinition[]): string {
  const t = messages(language).experiments.differences;
  const name = (code: string) => definitionOf(all, code)?.words[language].name ?? code;
  switch (difference.kind) {
    case 'hypothesis-changed':
    case 'stop-rule-changed':
      return t[difference.kind](difference.was, difference.is);
    case 'cluster-changed':
    case 'direction-changed':
    case 'dimensions-changed':
      return t[difference.kind];
    case 'node-changed':
      return t['node-changed'](difference.text, difference.was);
    case 'node-added':
    case 'node-removed':
    case 'step-added':
    case 'step-removed':
      return t[difference.kind](difference.text);
    case 'arrow-added':
    case 'arrow-removed':
    case 'arrow-changed':
      return t[difference.kind](difference.from, difference.to);
    case 'indicator-added':
    case 'indicator-removed':
    case 'target-changed':
      return t[difference.kind](name(difference.indicator));
  }
}
