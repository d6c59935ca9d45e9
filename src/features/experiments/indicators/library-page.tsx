import { messages } from '../../../i18n/index.ts';
import { DataTable, Notice, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { mayKeepLibrary } from '../policy.ts';
import { AddIndicator } from './add-indicator-form.tsx';
import type { IndicatorDefinition } from './model.ts';

const types = ['structure', 'process', 'outcome'] as const;

export interface LibraryPageProps {
  readonly ctx: Ctx;
  readonly all: readonly IndicatorDefinition[];
  readonly added?: boolean | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly errors?: Readonly<Record<string, string>> | undefined;
}

/** Every indicator that cities share, by what it speaks of; the lab's coordinators add others. */
export function LibraryPage({ ctx, all, added = false, values = {}, errors = {} }: LibraryPageProps) {
  const t = messages(ctx.language).indicators;
  const base = ctx.links.to('/indicatori');
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.title}
      lead={t.lead}
      description={t.description}
      width="wide"
      backHref={ctx.links.to('')}
      errors={errors}
    >
      {added && <Notice tone="success" live title={t.added} />}
      {types.map((type) => (
        <Section id={type} title={t.typeTitles[type]}>
          <DataTable
            hideCaption
            caption={t.typeTitles[type]}
            columns={[{ label: t.indicator }, { label: t.meaning }, { label: t.how }]}
            rows={all
              .filter((one) => one.type === type)
              .map((one) => [
                <a href={`${base}/${one.code}`}>{one.words[ctx.language].name}</a>,
                one.words[ctx.language].definition,
                one.live ? t.live : t.byHand,
              ])}
          />
        </Section>
      ))}
      {mayKeepLibrary(ctx.actor) !== undefined && <AddIndicator ctx={ctx} values={values} errors={errors} />}
    </Page>
  );
}
