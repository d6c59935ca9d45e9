import { addFirstCodes } from '../../features/catalogue/labels/keep-labels.ts';
import { labSlug } from '../../features/municipalities/public.ts';
import type { Services } from '../../services.ts';
import { contextBySlug } from '../with-services.ts';
import { loadAccounts } from './load-accounts.ts';
import { registerCities } from './register-cities.ts';
import { loadDesk } from './load-desk.ts';
import { loadGroupLife } from './load-group-life.ts';
import { loadChecks } from './load-checks.ts';
import { loadChange } from './load-change.ts';
import { loadContext } from './load-context.ts';
import { loadFacts } from './load-facts.ts';
import { loadExperiments } from './load-experiments.ts';
import { loadMeetings } from './load-meetings.ts';
import { loadQuestions } from './load-questions.ts';
import { loadTraining } from './load-training.ts';
import { loadReport } from './load-report.ts';
import { loadKnownPaths, loadMonzaPath } from './load-path.ts';
import { loadRooms } from './load-rooms.ts';
import { loadRules } from './load-rules.ts';
import { loadMonza, runFirstGroups } from './load-monza.ts';

/** Told what is being done, for a progress line. */
export type OnStep = (step: string) => void;

/**
 * Loads the demo lab: the eight cities with their sourced facts, and in Monza a made-up population whose first groups
 * run already. Loaded again, it brings the facts up to date and changes nothing of what people did since.
 */
export async function loadDemo(services: Services, onStep: OnStep): Promise<void> {
  onStep('the cities');
  await registerCities(services.access.owner);
  await loadFacts(await contextBySlug(services, labSlug));
  services.register.forget();
  const monza = await contextBySlug(services, 'monza');
  onStep('Monza’s services, providers and households');
  const { fresh, providerId, providerIds } = await loadMonza(monza);
  onStep('the demo accounts');
  await loadAccounts(services, providerId);
  if (!fresh) return;
  onStep('Monza’s first groups');
  await runFirstGroups(monza, providerIds);
  onStep('what Monza’s groups have done since');
  await loadGroupLife(monza);
  await loadDesk(monza);
  onStep('Monza’s room and codes');
  await loadRooms(monza);
  await addFirstCodes(monza);
  onStep('Monza’s rules');
  await loadRules(monza);
  onStep('an experiment of Monza, and its model');
  const novara = await contextBySlug(services, 'novara');
  await loadExperiments(monza, novara);
  onStep('the paths of the cities');
  await loadKnownPaths(await contextBySlug(services, labSlug), await contextBySlug(services, 'bergamo'));
  await loadMonzaPath(monza);
  onStep('the lab’s meetings');
  const lab = await contextBySlug(services, labSlug);
  await loadMeetings(lab, monza);
  await loadTraining(lab, monza);
  await loadContext(lab);
  await loadQuestions(monza, novara);
  onStep('how the change goes in Monza');
  await loadChange(monza);
  onStep('the lab’s report');
  await loadReport(lab, monza);
  onStep('when Monza’s entries were last checked');
  // Now, not when the loading began: the letters to keepers are the last to leave.
  await loadChecks({ ...monza, now: new Date() });
}
