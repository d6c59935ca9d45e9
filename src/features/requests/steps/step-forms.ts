import type { StepId } from '../ask/journey.ts';
import { contactForm } from './contact.ts';
import { detailsForm } from './details.ts';
import { helpForm, hoursForm, peopleForm, weightForm } from './need.ts';
import { moneyForm } from './money.ts';
import type { StepForm } from './reading.ts';
import { placeForm, sharingForm } from './terms.ts';

/** The form of every step of the journey. */
export const stepForms: Readonly<Record<StepId, StepForm>> = {
  help: helpForm,
  details: detailsForm,
  people: peopleForm,
  weight: weightForm,
  hours: hoursForm,
  place: placeForm,
  money: moneyForm,
  sharing: sharingForm,
  contact: contactForm,
};
