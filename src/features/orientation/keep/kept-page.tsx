import { formats, messages } from '../../../i18n/index.ts';
import { encodeQr } from '../../../platform/qr/encode-qr.ts';
import {
  Actions,
  Card,
  Cards,
  CopyLink,
  EmailField,
  Form,
  Notice,
  Page,
  PrintButton,
  QrCode,
  Section,
  SubmitButton,
  Tag,
  Why,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { OpenResult } from './model.ts';
import { sayTold, type SaidResult } from './say-told.ts';

export interface KeptPageProps {
  readonly ctx: Ctx;
  readonly result: OpenResult;
  readonly sent?: boolean;
  readonly errors?: FieldErrors;
  /** An address that was typed and refused. */
  readonly typed?: string;
}

const tones = { yes: 'good', no: 'neutral', 'not-known': 'care', open: 'good' } as const;
const order = ['yes', 'not-known', 'open', 'no'] as const;

/** What was told, as its secret address shows it: for whoever keeps it, and, without its last two parts, for whom it was sent to. */
export function KeptPage({ ctx, result, sent = false, errors = {}, typed = '' }: KeptPageProps) {
  const t = messages(ctx.language).orientation;
  const said = sayTold(ctx, result);
  const titles = { yes: t.yesTitle, 'not-known': t.maybeTitle, open: t.openTitle, no: t.noTitle };
  const keeps = result.door === 'keeper';
  return (
    <Page
      shell={shellFor(ctx, { madeUp: said.some(({ entry }) => entry.madeUp) })}
      title={t.kept.title}
      lead={t.kept.lead(formats(ctx.language).date(result.createdAt))}
      width="wide"
      indexed={false}
      errors={errors}
    >
      {sent && <Notice tone="success" title={t.kept.sent} live />}
      <Notice title={t.notARight(ctx.municipality.name)} />
      {order.map((outcome) => (
        <Told ctx={ctx} outcome={outcome} title={titles[outcome]} said={said} />
      ))}
      <TakeAlong ctx={ctx} result={result} errors={errors} typed={typed} />
      <Section id="fine" title={t.kept.endTitle}>
        <p>{t.kept.what}</p>
        <p>{t.kept.until(formats(ctx.language).date(result.expiresAt))}</p>
        {keeps && (
          <Form action={ctx.links.to(`/scopri/risultato/${result.token}/cancella`)} label={t.kept.end}>
            <Actions>
              <SubmitButton tone="danger">{t.kept.end}</SubmitButton>
            </Actions>
          </Form>
        )}
      </Section>
    </Page>
  );
}

interface ToldProps {
  readonly ctx: Ctx;
  readonly outcome: (typeof order)[number];
  readonly title: string;
  readonly said: readonly SaidResult[];
}

function Told({ ctx, outcome, title, said }: ToldProps) {
  const some = said.filter((one) => one.outcome === outcome);
  if (some.length === 0) return <></>;
  return (
    <Section id={outcome} title={title}>
      <Cards
        label={title}
        items={some.map((one) => (
          <ToldCard ctx={ctx} said={one} />
        ))}
      />
    </Section>
  );
}

function ToldCard({
  ctx,
  said: { entry, outcome, lines, reasons, sources },
}: {
  readonly ctx: Ctx;
  readonly said: SaidResult;
}) {
  const t = messages(ctx.language).orientation;
  const why = { yes: t.whyYes, no: t.whyNo, 'not-known': t.whyMaybe, open: t.whyYes }[outcome];
  return (
    <Card
      title={<span lang={entry.language}>{entry.title}</span>}
      href={ctx.links.to(`/servizi/${entry.serviceId}`)}
      above={<Tag tone={tones[outcome]}>{t.kept.outcomes[outcome]}</Tag>}
    >
      {entry.providerName !== null && <p class="will-muted">{entry.providerName}</p>}
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {reasons.length > 0 && (
        <Why label={why} open={outcome === 'yes'} reasons={reasons}>
          {sources.map((line) => (
            <p class="will-muted">{line}</p>
          ))}
        </Why>
      )}
    </Card>
  );
}

function TakeAlong({
  ctx,
  result,
  errors,
  typed,
}: Required<Pick<KeptPageProps, 'ctx' | 'result' | 'errors' | 'typed'>>) {
  const { kept: t } = messages(ctx.language).orientation;
  const link = ctx.links.absolute(`/scopri/risultato/${result.readerToken}`);
  return (
    <Section id="porta" title={t.takeTitle}>
      <CopyLink name="indirizzo" label={t.link} hint={t.linkHint} href={link} />
      <QrCode modules={encodeQr(link)} label={t.qr} />
      <p class="will-muted">{t.qrText}</p>
      <PrintButton />
      {result.door === 'keeper' && (
        <>
          <h3>{t.mailTitle}</h3>
          <Form action={ctx.links.to(`/scopri/risultato/${result.token}/spedisci`)} label={t.mailTitle}>
            <EmailField
              name="email"
              label={t.email}
              hint={t.emailHint}
              value={typed}
              error={errors['email']}
              autocomplete="off"
            />
            <Actions>
              <SubmitButton>{t.send}</SubmitButton>
            </Actions>
          </Form>
        </>
      )}
    </Section>
  );
}
