import { formats, messages } from '../../../i18n/index.ts';
import {
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  Section,
  SubmitButton,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Contribution } from '../contribution-store.ts';
import type { Comment } from '../model.ts';
import { figureOfNow } from '../read/figure-address.ts';
import { anyMadeUp } from '../read/made-up.ts';
import { inLanguage } from '../read/in-language.ts';
import { MarkupView } from '../read/markup-view.tsx';
import { contentOf } from './content-of.ts';
import { FigureFold, type FigureFoldProps } from './figure-list.tsx';
import { MovedFigures } from './moved-figures.tsx';
import type { OpenSection } from './open-draft.ts';
import { HandOn } from './hand-on.tsx';
import { SectionForm, valuesOf, type SectionValues } from './section-form.tsx';

export interface SectionPageProps extends FigureFoldProps {
  /** Undefined for a section that is being begun. */
  readonly open: OpenSection | undefined;
  readonly action: string;
  readonly values?: SectionValues | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly news?: 'saved' | 'meanwhile' | 'own-text' | undefined;
}

/** One section being written: its form, how it reads, what has moved under it, remarks, whose turn it is. */
export function SectionPage({ ctx, open, offered, action, values, errors = {}, news }: SectionPageProps) {
  const t = messages(ctx.language).reporting;
  const shown = values ?? (open === undefined ? { posto: '1' } : valuesOf(open.section));
  return (
    <Page
      shell={shellFor(ctx, { madeUp: open !== undefined && anyMadeUp(readingsOf(open)) })}
      title={open === undefined ? t.newTitle : inLanguage(ctx.language, open.section.title).text}
      eyebrow={open && t.states[open.section.state]}
      breadcrumbs={[
        { label: t.lab, href: ctx.links.to('') },
        { label: t.editTitle, href: ctx.links.to('/rapporto/scrivi') },
        { label: t.section },
      ]}
      indexed={false}
      errors={errors}
    >
      {news === 'saved' && <Notice tone="success" live title={t.saved} />}
      {news === 'meanwhile' && (
        <Notice tone="warning" live title={t.meanwhile}>
          <p>
            {t.meanwhileText} <a href={action}>{t.reopen}</a>
          </p>
        </Notice>
      )}
      {news === 'own-text' && <Notice tone="warning" live title={t.ownText} />}
      {open?.contribution !== undefined && <From ctx={ctx} contribution={open.contribution} />}
      {open !== undefined && <MovedFigures ctx={ctx} section={open.section} moved={open.moved} />}
      <SectionForm ctx={ctx} action={action} values={shown} errors={errors} cities={offered.cities} />
      {open !== undefined && <Written ctx={ctx} open={open} />}
      <FigureFold ctx={ctx} offered={offered} />
    </Page>
  );
}

function readingsOf({ section }: OpenSection) {
  return Object.values(section.readings).map(({ reading }) => reading);
}

/** Whose text it was, and that they are told what becomes of it. */
function From({ ctx, contribution }: { readonly ctx: Ctx; readonly contribution: Contribution }) {
  const { author, cityName, sentAt } = contribution;
  return <p>{messages(ctx.language).contributions.from(author, cityName, formats(ctx.language).date(sentAt))}</p>;
}

/** What stands under the form of a section that exists. */
function Written({ ctx, open }: { readonly ctx: Ctx; readonly open: OpenSection }) {
  const t = messages(ctx.language).reporting;
  const { section } = open;
  const base = ctx.links.to(`/rapporto/scrivi/sezioni/${section.id}`);
  const [published] = contentOf({ it: '', en: '' }, [section]).sections;
  const body = inLanguage(ctx.language, section.body);
  const hrefOf = figureOfNow(ctx.links.to);
  return (
    <>
      <Section id="anteprima" title={t.howItReads}>
        {published !== undefined && (
          <MarkupView
            ctx={ctx}
            text={body.text}
            language={body.language}
            readings={published.readings}
            id="anteprima"
            hrefOf={(reference) => hrefOf(section.id, reference)}
          />
        )}
      </Section>
      <Section id="passa" title={t.handOnTitle}>
        <HandOn ctx={ctx} open={open} action={`${base}/stato`} />
        <Form action={`${base}/togli`} label={t.removeSection}>
          <LinkButton>{t.removeSection}</LinkButton>
        </Form>
      </Section>
      <Remarks ctx={ctx} base={base} comments={open.comments} />
    </>
  );
}

interface RemarksProps {
  readonly ctx: Ctx;
  readonly base: string;
  readonly comments: readonly Comment[];
}

function Remarks({ ctx, base, comments }: RemarksProps) {
  const t = messages(ctx.language).reporting;
  const day = (at: Date) => formats(ctx.language).date(at);
  return (
    <Section id="osservazioni" title={t.commentsTitle}>
      {comments.length > 0 && (
        <ul>
          {comments.map(({ id, text, writer, writtenAt, settledAt }) => (
            <li>
              <p>{text}</p>
              <p>{t.commentBy(writer ?? t.somebody, day(writtenAt))}</p>
              {settledAt === null ? (
                <Form action={`${base}/risolta`} label={`${t.commentSettle}: ${text.slice(0, 40)}`}>
                  <HiddenField name="osservazione" value={id} />
                  <LinkButton>{t.commentSettle}</LinkButton>
                </Form>
              ) : (
                <p>{t.commentSettled(day(settledAt))}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <Form action={`${base}/osservazioni`} label={t.commentsTitle} submissionKey={ctx.newId()}>
        <TextArea name="osservazione" label={t.commentLabel} rows={3} maxlength={2000} />
        <SubmitButton tone="secondary">{t.commentAdd}</SubmitButton>
      </Form>
    </Section>
  );
}
