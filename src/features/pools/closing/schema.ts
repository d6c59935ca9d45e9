import { z } from 'zod';
import { againAnswers, helpedAnswers, metAnswers } from './model.ts';

export const howItWentForm = z.object({
  helped: z.enum(helpedAnswers),
  again: z.enum(againAnswers),
  met: z.enum(metAnswers),
});
export const deskHowItWentForm = howItWentForm.extend({ request: z.uuid() });
