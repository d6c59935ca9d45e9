import { messages } from '../../../i18n/index.ts';
import { AskedAgain, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { ReturnView } from '../course/return-view.tsx';
import { sayRatio } from '../course/say-ratio.ts';
import type { ReturnAgain } from './return-again.ts';
import { ReturnWorking } from './return-working.tsx';

/** A social return that a city told, reckoned again line by line. Open to everybody. */
export function ReturnAgainPage({ ctx, found }: { readonly ctx: Ctx; readonly found: ReturnAgain }) {
  const { language, links } = ctx;
  const { readings: t, askedAgain } = messages(language);
  const { again, assumptions, reckoned, result, version } = found;
  const { slug, experimentId, id, text } = result;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: text.madeUp })}
      title={t.returnTitle(text.title)}
      lead={t.returnLead}
      width="wide"
      indexed={false}
      savable
      backHref={links.site(`/laboratorio/sperimentazioni/${slug}/${experimentId}/${id}`)}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again}>
          <p>{`${sayRatio(language, reckoned.ratio)}.`}</p>
          {again === 'moved' && <p>{t.returnMoved}</p>}
        </AskedAgain>
        {version !== undefined && <p>{t.returnKept(version)}</p>}
      </Section>
      <Section id="conto" title={askedAgain.how}>
        {t.returnMethod.map((line) => (
          <p>{line}</p>
        ))}
        <ReturnWorking language={language} assumptions={assumptions} reckoned={reckoned} />
        <p>{askedAgain.code('src/domain/outcomes/social-return.ts')}</p>
      </Section>
      <Section id="ipotesi" title={askedAgain.told}>
        <ReturnView language={language} assumptions={assumptions} />
      </Section>
    </Page>
  );
}
