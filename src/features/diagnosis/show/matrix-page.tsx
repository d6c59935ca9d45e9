import { gapOf } from '../../../domain/diagnosis/gap-of.ts';
import { figureParts } from '../../../domain/diagnosis/parts.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  LinkList,
  Notice,
  Page,
  PrintButton,
  Section,
  Select,
  SubmitButton,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { figuresOf } from '../figures/figures-of.ts';
import type { Territory } from '../model.ts';
import { mayWriteDiagnosis } from '../policy.ts';
import type { Matrix } from '../read-diagnosis.ts';
import { figureInWords, gapInWords, territoryInWords, territoryKey } from '../words.ts';
import { HowComputed } from './how-computed.tsx';
import { territoriesOf } from './territories-of.ts';

interface MatrixPageProps {
  readonly ctx: Ctx;
  readonly matrix: Matrix;
  readonly territory: Territory;
  /** How many figures were just taken from the platform. */
  readonly filled?: number;
}

/** Clusters × parts for one territory, with what is not known as such, and the gap of each. */
export function MatrixPage({ ctx, matrix, territory, filled }: MatrixPageProps) {
  const { language, links } = ctx;
  const { diagnosis: t } = messages(language);
  const where = territoryInWords(language, territory);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      backHref={links.to('/laboratorio')}
      indexed={false}
    >
      {filled !== undefined && <Notice tone={filled === 0 ? 'info' : 'success'} live title={t.fill.done(filled)} />}
      {matrix.clusters.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy} />
      ) : (
        <>
          <Form action={links.to('/laboratorio/diagnosi')} method="get" layout="row" label={t.territoryLabel}>
            <Select
              name="dove"
              label={t.territoryLabel}
              emptyLabel={t.city}
              value={territoryKey(territory)}
              options={territoriesOf(matrix).map((one) => ({
                value: territoryKey(one),
                label: territoryInWords(language, one),
              }))}
              optional="unmarked"
            />
            <SubmitButton tone="secondary">{t.show}</SubmitButton>
          </Form>
          <MatrixTable ctx={ctx} matrix={matrix} territory={territory} caption={t.matrixCaption(where)} />
          <HowComputed language={language} />
        </>
      )}
      {mayWriteDiagnosis(ctx.actor) !== undefined && (
        <Actions>
          <ButtonLink
            tone={matrix.clusters.length === 0 ? 'primary' : 'secondary'}
            href={links.to('/laboratorio/diagnosi/gruppo')}
          >
            {t.addCluster}
          </ButtonLink>
        </Actions>
      )}
      {mayWriteDiagnosis(ctx.actor) !== undefined && matrix.clusters.length > 0 && (
        <Section id="riempi" title={t.fill.title}>
          <p>{t.fill.text}</p>
          <Form action={links.to('/laboratorio/diagnosi/riempi')} label={t.fill.title}>
            <SubmitButton tone="secondary">{t.fill.send}</SubmitButton>
          </Form>
        </Section>
      )}
      <Section id="file" title={t.take.title}>
        <LinkList
          items={[
            { href: links.to('/laboratorio/diagnosi.csv'), label: t.take.csv },
            { href: links.to('/laboratorio/diagnosi/importa'), label: t.take.import },
            { href: links.to('/laboratorio/diagnosi/contesto'), label: t.take.context },
          ]}
        />
        <PrintButton />
      </Section>
    </Page>
  );
}

function MatrixTable({ ctx, matrix, territory, caption }: MatrixPageProps & { readonly caption: string }) {
  const { language, links } = ctx;
  const { diagnosis: t } = messages(language);
  const key = territoryKey(territory);
  const rows = matrix.clusters.map(({ id, title, area }) => {
    const own = matrix.figures.filter(({ clusterId, territory: at }) => clusterId === id && territoryKey(at) === key);
    const query = key === '' ? '' : `?dove=${encodeURIComponent(key)}`;
    return [
      <>
        <a href={links.to(`/laboratorio/diagnosi/${id}${query}`)}>{title}</a>
        <br />
        <span class="text-secondary">{t.areas[area]}</span>
      </>,
      ...figureParts.map((part) => {
        const figure = own.find((one) => one.part === part);
        return figure === undefined
          ? t.unknown
          : `${figureInWords(language, figure)}${figure.low === null ? '' : `, ${t.confidences[figure.confidence]}`}`;
      }),
      <strong>{gapInWords(language, gapOf(figuresOf(own)))}</strong>,
    ];
  });
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: t.clusterColumn },
        ...figureParts.map((part) => ({ label: t.shortParts[part] })),
        { label: t.gapColumn },
      ]}
      rows={rows}
    />
  );
}
