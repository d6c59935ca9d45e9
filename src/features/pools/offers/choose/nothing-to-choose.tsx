import { messages } from '../../../../i18n/index.ts';
import { ButtonLink, Page } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import type { RequestView } from '../../../requests/public.ts';
import { shellFor } from '../../../shell.ts';

interface NothingToChooseProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly home: string;
}

/** For who opens the page of offers before there are any, or when the choice is over. */
export function NothingToChoose({ ctx, request, home }: NothingToChooseProps) {
  const all = messages(ctx.language);
  const t = all.poolOffers.family;
  const agreed = request.status === 'agreed';
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.overTitle}
      eyebrow={request.code}
      backHref={home}
      indexed={false}
    >
      <p>{t.overText}</p>
      <ButtonLink href={agreed ? `${home}/accordo` : home}>
        {agreed ? t.toAgreement : all.pools.backToRequest}
      </ButtonLink>
    </Page>
  );
}
