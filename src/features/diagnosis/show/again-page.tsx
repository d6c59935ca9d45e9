import { messages } from '../../../i18n/index.ts';
import { AskedAgain, Page, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { AskedOfPlatform, Cluster, Figure } from '../model.ts';
import type { Answered } from '../platform/suggest.ts';
import { answeredInWords, figureInWords, questionInWords, territoryKey } from '../words.ts';

interface AgainPageProps {
  readonly ctx: Ctx;
  readonly cluster: Cluster;
  readonly figure: Figure;
  readonly asked: AskedOfPlatform;
  readonly now: Answered;
}

/** A figure of the platform asked again: what was written then, what the same question answers now. */
export function AgainPage({ ctx, cluster, figure, asked, now }: AgainPageProps) {
  const { language, links } = ctx;
  const { diagnosis: t } = messages(language);
  const key = territoryKey(figure.territory);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.again.title}
      lead={t.again.lead}
      backHref={links.to(`/laboratorio/diagnosi/${cluster.id}${key === '' ? '' : `?dove=${encodeURIComponent(key)}`}`)}
      indexed={false}
    >
      <p>{questionInWords(language, asked)}</p>
      <SummaryList
        rows={[
          { label: t.again.wasWritten, value: figureInWords(language, figure) },
          { label: t.again.now, value: answeredInWords(language, now) },
        ]}
      />
      <AskedAgain again={now === figure.low ? 'same' : 'moved'} />
    </Page>
  );
}
