import { messages } from '../../../i18n/index.ts';
import type { RequestableHelp } from '../../../domain/vocabulary.ts';
import {
  Actions,
  ButtonLink,
  Card,
  Cards,
  Form,
  HiddenField,
  Notice,
  Page,
  Section,
  SubmitButton,
} from '../../../ui/index.ts';
import { mayKeepPlaces } from '../../catalogue/public.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';

interface StartPageProps {
  readonly ctx: Ctx;
  readonly kindOfHelp: RequestableHelp | undefined;
  /** Of the sheet that led here: it counts one more who began from it. */
  readonly serviceId: string | undefined;
}

/** Before the first question: what happens, how long it takes, what becomes of the data. */
export function StartPage({ ctx, kindOfHelp, serviceId }: StartPageProps) {
  const t = messages(ctx.language).requests.start;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead}>
      <Section id="che-cosa-succede" title={t.whatHappens}>
        <ol>
          {t.happens.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
      </Section>
      <Form action={ctx.links.to('/chiedi')}>
        {kindOfHelp !== undefined && <HiddenField name="kind" value={kindOfHelp} />}
        {serviceId !== undefined && <HiddenField name="service" value={serviceId} />}
        <Actions>
          <SubmitButton>{t.begin}</SubmitButton>
        </Actions>
      </Form>
      <p>{t.help}</p>
      <p>
        <a href={ctx.links.to('/moduli')}>{messages(ctx.language).paper.onPaper}</a>
      </p>
      <Section id="i-tuoi-dati" title={t.privacyTitle}>
        <ul>
          {t.privacy(ctx.municipality.name).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>
          <a href={ctx.links.to('/privacy')}>{t.privacyLink}</a>
        </p>
      </Section>
    </Page>
  );
}

/** Where the municipality has no places to choose from yet, nobody can be near anybody. */
export function ClosedPage({ ctx }: { readonly ctx: Ctx }) {
  const { requests, places } = messages(ctx.language);
  const t = requests.start;
  return (
    <Page shell={shellFor(ctx)} title={t.closedTitle} lead={t.closedText(ctx.municipality.name)}>
      {mayKeepPlaces(ctx.actor) !== undefined && (
        <Notice tone="warning" title={places.closedTitle}>
          <p>{places.closedText}</p>
          <p>
            <a href={ctx.links.to('/quartieri')}>{places.add}</a>
          </p>
        </Notice>
      )}
      <ButtonLink href={ctx.links.to('/servizi')}>{t.seeServices}</ButtonLink>
    </Page>
  );
}

/** What was left of an expired draft is the last answer. */
export function BegunAgainNotice({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).requests.draft;
  return (
    <Notice tone="warning" title={t.resumedTitle} live>
      <p>{t.resumedText}</p>
    </Notice>
  );
}

/** For who needs something that is not shared here: where to find it. */
export function ElsewherePage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).requests.elsewhere;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      backHref={ctx.links.to('/chiedi')}
      indexed={false}
      savable
    >
      <Cards
        label={t.title}
        items={[
          <Card
            title={t.searchTitle}
            level={2}
            footer={<ButtonLink href={ctx.links.to('/servizi')}>{t.searchAction}</ButtonLink>}
          >
            <p>{t.searchText}</p>
          </Card>,
          <Card title={t.deskTitle} level={2}>
            <p>{t.deskText}</p>
          </Card>,
        ]}
      />
    </Page>
  );
}

/** A day has passed since the draft was last written, or it never was. */
export function GonePage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).requests.gone;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} indexed={false}>
      <Actions>
        <ButtonLink href={ctx.links.to('/chiedi')}>{t.begin}</ButtonLink>
        <ButtonLink href={ctx.links.to('/ritrova')} tone="secondary">
          {t.find}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
