import {
  Actions,
  Checkbox,
  Checkboxes,
  CodeField,
  DateField,
  EmailField,
  Form,
  MoneyField,
  NumberField,
  Page,
  PasswordField,
  PhoneField,
  Radios,
  Select,
  Steps,
  SubmitButton,
  SummaryList,
  TextArea,
  TextField,
  WeekPicker,
  ButtonLink,
  FileField,
} from '../../src/ui/index.ts';
import { monza, monzaSignedIn } from './shells.ts';

const shareChoices = [
  { value: 'yes', label: 'Sì, volentieri', hint: 'Paghi meno. Nessuno sa chi sei prima del tuo sì.' },
  { value: 'maybe', label: 'Solo se il luogo è vicino' },
  { value: 'no', label: 'No, preferisco da sola' },
];

export function WeekStep() {
  return (
    <Page
      shell={monza}
      title="Quando ti serve?"
      lead="Segna i giorni e le ore in cui vorresti qualcuno con tuo figlio."
      eyebrow={<Steps current={3} total={8} label="Orari" />}
      backHref="#"
    >
      <Form action="#">
        <WeekPicker
          name="week"
          label="I giorni"
          hint="Bastano quelli che ti servono davvero."
          value={[
            { day: 1, from: 32, to: 37 },
            { day: 3, from: 33, to: 37 },
          ]}
          tolerance={{ value: '30' }}
        />
        <Actions>
          <SubmitButton>Avanti</SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}

export function FormWithErrors() {
  return (
    <Page
      shell={monza}
      title="Come possiamo trovarti?"
      lead="Ti scriviamo solo per questa richiesta."
      eyebrow={<Steps current={6} total={8} label="I tuoi recapiti" />}
      backHref="#"
      errors={{
        email: "Scrivi un'e-mail con la chiocciola, come anna@esempio.it",
        share: 'Scegli se vuoi condividere',
        consent: "Leggi l'informativa e dicci di sì",
      }}
    >
      <Form action="#">
        <TextField name="name" label="Come ti chiami" value="Anna" autocomplete="given-name" hint="Basta il nome." />
        <EmailField
          name="email"
          label="E-mail"
          value="anna.esempio.it"
          error="Scrivi un'e-mail con la chiocciola, come anna@esempio.it"
        />
        <PhoneField name="phone" label="Telefono" optional hint="Se preferisci che ti chiamiamo." />
        <Radios
          name="share"
          label="Vuoi condividere con altre famiglie?"
          options={shareChoices}
          error="Scegli se vuoi condividere"
        />
        <MoneyField name="budget" label="Quanto puoi spendere all'ora" value="7,50" />
        <NumberField name="children" label="Quanti bambini" value="1" />
        <DateField name="start" label="Da quando" value="2025-10-06" />
        <Select
          name="zone"
          label="In quale quartiere"
          options={['San Fruttuoso', 'Cederna', 'Triante', 'San Rocco'].map((label) => ({ value: label, label }))}
        />
        <Checkboxes
          name="needs"
          label="Che cosa serve"
          options={[
            { value: 'school', label: 'Prenderlo a scuola' },
            { value: 'homework', label: 'Aiutarlo nei compiti' },
            { value: 'play', label: 'Giocare', hint: 'In casa, al parco o in ludoteca.' },
          ]}
          values={['school']}
          optional
        />
        <TextArea name="note" label="C'è altro che dobbiamo sapere?" optional />
        <FileField name="paper" label="Un documento da allegare" accept=".pdf" optional hint="PDF, fino a 5 MB." />
        <PasswordField name="password" label="Password" autocomplete="new-password" hint="Almeno 12 caratteri." />
        <CodeField name="code" label="Il codice che ti abbiamo mandato" />
        <Checkbox name="consent" label="Ho letto l'informativa privacy" error="Leggi l'informativa e dicci di sì" />
        <Actions>
          <SubmitButton>Avanti</SubmitButton>
          <ButtonLink href="#" tone="secondary">
            Salva e continua dopo
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}

export function CheckAnswers() {
  return (
    <Page
      shell={monzaSignedIn}
      title="Controlla le tue risposte"
      lead="Prima di inviare puoi cambiare tutto."
      eyebrow={<Steps current={8} total={8} label="Riepilogo" />}
      backHref="#"
    >
      <SummaryList
        rows={[
          { label: 'Che cosa ti serve', value: 'Qualcuno con Matteo, 4 anni', changeHref: '#' },
          { label: 'Quando', value: 'Martedì e giovedì, dalle 16:00 alle 18:30', changeHref: '#' },
          { label: 'Dove', value: 'San Fruttuoso, entro 800 m', changeHref: '#' },
          { label: 'Quanto puoi spendere', value: '7,50 € all’ora', changeHref: '#' },
          { label: 'Condividere', value: 'Sì, volentieri', changeHref: '#' },
        ]}
      />
      <Form action="#" submissionKey="1">
        <Actions>
          <SubmitButton>Invia la richiesta</SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}
