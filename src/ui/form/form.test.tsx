import { describe, expect, test } from 'vitest';
import { LanguageProvider } from '../language-context.ts';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { Actions, ButtonLink, LinkButton, SubmitButton } from './buttons.tsx';
import { Checkbox } from './checkbox.tsx';
import { Checkboxes, Radios } from './choices.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FileField } from './file-field.tsx';
import { Form } from './form.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import {
  CodeField,
  DateField,
  EmailField,
  MoneyField,
  NumberField,
  PasswordField,
  PhoneField,
  TextField,
} from './text-fields.tsx';

const yesOrNo = [
  { value: 'yes', label: 'Sì', hint: 'Costa meno' },
  { value: 'no', label: 'No' },
];

describe('the form kit', () => {
  test('makes valid HTML of every field, plain and with an error', async () => {
    const html = await render(
      <Form action="/x" submissionKey="k1" multipart>
        <TextField name="name" label="Nome" autocomplete="name" error="Scrivi il nome" hint="Come vuoi" />
        <EmailField name="email" label="E-mail" />
        <PhoneField name="phone" label="Telefono" optional />
        <NumberField name="children" label="Bambini" suffix="bambini" />
        <MoneyField name="budget" label="Quanto puoi spendere all'ora" value="5,50" />
        <PasswordField name="password" label="Password" />
        <CodeField name="code" label="Codice" />
        <DateField name="from" label="Da quando" />
        <TextArea name="note" label="Note" value={'<b>riga</b>'} error="Troppo lunga" />
        <Select name="zone" label="Quartiere" options={[{ value: 'a', label: 'San Fruttuoso' }]} />
        <Radios
          name="share"
          label="Vuoi condividere?"
          options={yesOrNo}
          value="yes"
          error="Scegli"
          hint="Puoi cambiare"
        />
        <Checkboxes name="days" label="Giorni" options={yesOrNo} values={['no']} optional />
        <Checkbox name="consent" label="Ho letto l'informativa" error="Serve il tuo sì" />
        <FileField name="paper" label="Documento" accept=".pdf" optional />
        <Actions>
          <SubmitButton shortcut="1">Invia</SubmitButton>
          <ButtonLink href="/" tone="secondary">
            Annulla
          </ButtonLink>
          <LinkButton name="drop" value="1">
            Togli
          </LinkButton>
        </Actions>
      </Form>,
    );
    await expectValidHtml(html);
    expect(html).toContain('novalidate');
    expect(html).toContain('<input type="hidden" name="submissionKey" value="k1"');
    expect(html).toContain('&lt;b&gt;riga&lt;/b&gt;');
  });

  test('ties label, help and error to the control, in the order in which they are read', async () => {
    const html = await render(<TextField name="name" label="Nome" hint="Come vuoi" error="Scrivi il nome" />);
    expect(html).toContain('for="field-name"');
    expect(html).toContain('aria-describedby="field-name-hint field-name-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(textOf(html)).toBe('Nome Come vuoi Errore: Scrivi il nome');
  });

  test('asks for a field unless it is optional, and says so in the language of the page', async () => {
    const needed = await render(<TextField name="name" label="Nome" />);
    const optional = await render(
      <LanguageProvider value="en">
        <TextField name="name" label="Name" optional />
      </LanguageProvider>,
    );
    expect(needed).toMatch(/\srequired/);
    expect(optional).not.toMatch(/\srequired/);
    expect(textOf(optional)).toBe('Name (optional)');
  });

  test('keeps what was chosen', async () => {
    const radios = await render(<Radios name="share" label="Condividi?" options={yesOrNo} value="no" />);
    expect(radios).toMatch(/value="no" checked/);
    expect(radios).not.toMatch(/value="yes" checked/);
    const select = await render(<Select name="zone" label="Zona" options={yesOrNo} value="yes" />);
    expect(select).toMatch(/<option value="yes" selected/);
    expect(textOf(select)).not.toContain('Scegli');
  });

  test('the error summary leads to the first control of each field, also in a group', async () => {
    const summary = await render(
      <ErrorSummary errors={{ share: 'Scegli se condividere', 'child.0': "Scrivi l'età" }} />,
    );
    const group = await render(<Radios name="share" label="Condividi?" options={yesOrNo} error="Scegli" />);
    expect(summary).toContain('href="#field-share"');
    expect(summary).toContain('href="#field-child-0"');
    expect(group).toContain('id="field-share"');
    await expectValidHtml(summary);
  });

  test('gives phones the right keyboard for money and one-time codes', async () => {
    expect(await render(<MoneyField name="budget" label="Euro" />)).toContain('inputmode="decimal"');
    expect(await render(<CodeField name="code" label="Codice" />)).toContain('autocomplete="one-time-code"');
  });
});
