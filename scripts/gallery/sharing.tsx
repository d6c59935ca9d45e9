import {
  Actions,
  ButtonLink,
  CoarseMap,
  CopyLink,
  Form,
  Notice,
  Page,
  PriceLadder,
  PrintButton,
  Section,
  SubmitButton,
  Tag,
  Threshold,
  Timeline,
  WeekView,
  Why,
} from '../../src/ui/index.ts';
import { monzaSignedIn, outline } from './shells.ts';

const week = [
  { day: 1, from: 32, to: 37 },
  { day: 3, from: 31, to: 38 },
];

const ladder = [
  { families: 1, centsPerHour: 1100, centsPerMonth: 22_000 },
  { families: 2, centsPerHour: 700, centsPerMonth: 14_000 },
  { families: 3, centsPerHour: 550, centsPerMonth: 11_000, current: true },
  { families: 4, centsPerHour: 475, centsPerMonth: 9500 },
];

export function Group() {
  return (
    <Page
      shell={monzaSignedIn}
      title="Due pomeriggi con un’educatrice, in ludoteca"
      lead="Abbiamo trovato altre famiglie vicine, un luogo e un’educatrice della cooperativa."
      eyebrow={<Tag tone="people">Gruppo proposto</Tag>}
      breadcrumbs={[
        { label: 'Inizio', href: '#' },
        { label: 'Le tue richieste', href: '#' },
        { label: 'Due pomeriggi in ludoteca' },
      ]}
      width="wide"
    >
      <Threshold present={2} missing={1} where="entro 600 m, il giovedì" />
      <Form action="#">
        <Actions>
          <SubmitButton tone="people">Ci sto, se si parte in 3</SubmitButton>
          <ButtonLink href="#" tone="secondary">
            Chiedi qualcosa
          </ButtonLink>
        </Actions>
      </Form>
      <Why
        open
        reasons={[
          { met: true, text: 'La ludoteca è a 450 m da te.' },
          { met: true, text: 'Il prezzo sta sotto i 7,50 € che hai indicato.' },
          { met: false, text: 'Il martedì si comincia 15 minuti dopo quello che hai chiesto.' },
          { met: undefined, text: 'L’educatrice deve ancora confermare ottobre.' },
        ]}
        change="Con 30 minuti di margine il martedì rientrerebbe."
      />
      <Section id="prezzo" title="Quanto paghi">
        <PriceLadder steps={ladder} contribution={{ centsPerHour: 150, centsPerMonth: 3000 }} />
      </Section>
      <Section id="orari" title="Gli orari">
        <WeekView
          id="week"
          title="La tua settimana e gli orari trovati"
          windows={week}
          toleranceMinutes={30}
          found={[
            { day: 1, from: 33, to: 37 },
            { day: 3, from: 33, to: 37 },
          ]}
        />
      </Section>
      <Section id="dove" title="Vicino a te">
        <CoarseMap
          id="near"
          title="Famiglie e luoghi del gruppo"
          description="Due zone a San Fruttuoso con una famiglia ciascuna, e la ludoteca in mezzo."
          outline={outline}
          cells={[
            { at: [9.262, 45.586], label: 'San Fruttuoso ovest: 1 famiglia' },
            { at: [9.272, 45.581], label: 'San Fruttuoso est: 1 famiglia' },
            { at: [9.268, 45.588], label: 'Ludoteca di via Tazzoli', kind: 'place' },
          ]}
        />
      </Section>
      <Section id="adesso" title="Che cosa succede adesso">
        <Timeline
          steps={[
            { state: 'done', title: 'Hai chiesto', when: '12 settembre' },
            { state: 'done', title: 'Abbiamo trovato 2 famiglie e un luogo', when: '14 settembre' },
            {
              state: 'now',
              title: 'Ogni famiglia dice se ci sta',
              when: 'venerdì 19 settembre',
              deadline: true,
              who: 'te e un’altra famiglia',
              detail: 'Se non rispondi il posto passa a chi è in attesa.',
            },
            { state: 'next', title: 'Vi conoscete in ludoteca', when: '24 settembre', deadline: true },
            { state: 'next', title: 'Si parte' },
          ]}
        />
      </Section>
      <Section id="tieni" title="Tieni questa pagina">
        <Notice tone="success" title="Il tuo link segreto è pronto">
          <p>Chi ha questo link vede la richiesta. Tienilo per te.</p>
        </Notice>
        <CopyLink
          name="secret"
          label="Il tuo link"
          hint="Serve per tornare qui senza account."
          href="https://will.example/monza/r/7Kq2-mB9x-41tT"
        />
        <PrintButton />
      </Section>
    </Page>
  );
}
