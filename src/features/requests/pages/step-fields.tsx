import type { Language } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import type { Answers } from '../answers.ts';
import type { StepId } from '../ask/journey.ts';
import { ContactFields } from './contact-fields.tsx';
import { DetailsFields } from './details-fields.tsx';
import { HelpFields, HoursFields, PeopleFields, WeightFields } from './need-fields.tsx';
import { MoneyFields } from './money-fields.tsx';
import { PlaceFields, SharingFields } from './terms-fields.tsx';

export interface StepFieldsProps {
  readonly language: Language;
  /** What is shown in the fields: the answers, or what was just sent. */
  readonly form: FormFields;
  readonly errors: FieldErrors;
  /** Everything answered so far. */
  readonly answers: Answers;
  /** Names of the municipality's quarters. */
  readonly quarters: readonly string[];
  /** Of a request that was sent. */
  readonly changing?: boolean | undefined;
  /** Where the whole privacy notice is. */
  readonly privacyHref: string;
  /** Whether a household that leaves only a mobile hears by a short text. */
  readonly sendsTexts: boolean;
  /** Whether one may choose to hear in the app IO. */
  readonly reachesIo: boolean;
}

const fieldsOf = {
  help: HelpFields,
  details: DetailsFields,
  people: PeopleFields,
  weight: WeightFields,
  hours: HoursFields,
  place: PlaceFields,
  money: MoneyFields,
  sharing: SharingFields,
  contact: ContactFields,
} satisfies Record<StepId, unknown>;

/** The fields of a step, in the journey and when a request is changed. */
export function StepFields({ id, ...props }: StepFieldsProps & { readonly id: StepId }) {
  const Fields = fieldsOf[id];
  return <Fields {...props} />;
}
