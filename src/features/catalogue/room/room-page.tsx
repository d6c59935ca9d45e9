import { formats, messages } from '../../../i18n/index.ts';
import {
  Checkbox,
  DataTable,
  Form,
  Notice,
  NumberField,
  Page,
  Section,
  SubmitButton,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { RoomOfService } from './read-room.ts';
import { roomUnit } from './room-of.ts';
import type { RoomService } from './room-store.ts';
import { knownRoom, pastRoom } from './room-words.ts';
import type { RoomProblems } from './schema.ts';

interface RoomPageProps {
  readonly ctx: Ctx;
  readonly room: RoomOfService;
  /** Where the form is sent, and where one comes from. */
  readonly action: string;
  readonly back: string;
  readonly saved?: boolean;
  readonly problems?: RoomProblems;
  readonly typed?: Readonly<Record<string, string>>;
}

/** How much room one service has: the form, and what was said before. */
export function RoomPage({ ctx, room, action, back, saved = false, problems = {}, typed }: RoomPageProps) {
  const t = messages(ctx.language).room;
  const { service, past, freshDays } = room;
  const values = typed ?? valuesOf(service);
  const errors = errorsIn(ctx, problems);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.formTitle(service.title)}
      lead={t.formLead}
      errors={errors}
      indexed={false}
      backHref={back}
    >
      {saved && <Notice tone="success" title={t.saved} live />}
      <ul>
        {knownRoom(ctx, service, freshDays).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="will-muted">{t.freshFor(freshDays)}</p>
      <Form action={action} label={t.formLabel}>
        <NumberField
          name="liberi"
          label={t.available}
          hint={t.availableHint}
          value={values['liberi']}
          error={errors['liberi']}
          optional
        />
        <NumberField name="massimo" label={t.maximum} value={values['massimo']} error={errors['massimo']} optional />
        <NumberField
          name="attesa"
          label={t.waiting}
          hint={t.waitingHint}
          value={values['attesa']}
          error={errors['attesa']}
          optional
        />
        <Checkbox name="valutazione" label={t.assessment} checked={values['valutazione'] === 'yes'} optional />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
      <Section id="prima" title={t.history}>
        {past.length === 0 ? (
          <p>{t.historyEmpty}</p>
        ) : (
          <DataTable
            caption={t.historyCaption(past.length)}
            columns={[{ label: t.when }, { label: t.said }, { label: t.who }]}
            rows={past.map((one) => [
              formats(ctx.language).dateTime(one.saidAt),
              pastRoom(ctx, one),
              t.saidBy[one.saidBy],
            ])}
          />
        )}
      </Section>
    </Page>
  );
}

/** The last figures, to begin from. */
function valuesOf({ hsds }: RoomService): Readonly<Record<string, string>> {
  const places = hsds.capacities?.find(({ unit }) => unit.identifier === roomUnit.identifier);
  const text = (n: number | undefined) => (n === undefined ? '' : String(n));
  return {
    liberi: text(places?.available),
    massimo: text(places?.maximum),
    attesa: text(hsds.will_waiting_days),
    valutazione: hsds.will_needs_assessment === true ? 'yes' : '',
  };
}

function errorsIn(ctx: Ctx, problems: RoomProblems): FieldErrors {
  const t = messages(ctx.language).room.problems;
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, t[problem]]));
}
