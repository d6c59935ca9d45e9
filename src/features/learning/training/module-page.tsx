import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  Form,
  LinkButton,
  Notice,
  Page,
  Section,
  SummaryList,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import { OpenForm } from './assessment-list.tsx';
import { Attendance } from './attendance-section.tsx';
import type { Material } from './model.ts';
import { moduleWhen } from './module-when.ts';
import { skillsOf } from './name-skills.ts';
import type { OpenModule } from './read-training.ts';
import { SkillList } from './skill-list.tsx';

export interface ModulePageProps {
  readonly ctx: Ctx;
  readonly opened: OpenModule;
  readonly saved?: boolean | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
}

/** One module: what it is for, when, the skills it works on, what one learns from, and who attended. */
export function ModulePage(props: ModulePageProps) {
  const { ctx, opened, saved, errors } = props;
  const { module, skills, materials, audience } = opened;
  const { training: t, assessment } = messages(ctx.language);
  const own = learningLink(ctx, `/formazione/${module.id}`);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: module.madeUp })}
      title={module.title}
      eyebrow={module.state === 'published' ? t.title : t.states[module.state]}
      lead={moduleWhen(ctx.language, module)}
      backHref={learningLink(ctx, '/formazione')}
      indexed={module.state === 'published' && module.shownTo === 'everyone'}
      errors={errors}
    >
      {saved === true && <Notice tone="success" live title={t.saved} />}
      <Section id="scopo" title={t.aimTitle}>
        {module.aim === null ? <p>{t.aimUnknown}</p> : module.aim.split('\n').map((line) => <p>{line}</p>)}
      </Section>
      <Facts ctx={ctx} opened={opened} />
      <Section id="competenze" title={t.skillsTitle}>
        {module.skills.length === 0 ? (
          <p>{t.skillsNone}</p>
        ) : (
          <SkillList ctx={ctx} skills={skillsOf(skills, module.skills)} />
        )}
      </Section>
      <Section id="materiali" title={t.materialsTitle}>
        {materials.length === 0 ? (
          <p>{t.materialsNone}</p>
        ) : (
          <ul>
            {materials.map((material) => (
              <MaterialItem ctx={ctx} own={own} material={material} writes={audience === 'writer'} />
            ))}
          </ul>
        )}
        {audience === 'writer' && (
          <Actions>
            <ButtonLink tone="secondary" href={`${own}/materiali`}>
              {t.materialForm.title}
            </ButtonLink>
          </Actions>
        )}
      </Section>
      {audience !== 'everyone' && <Attendance {...props} />}
      {opened.mayTell && module.skills.length > 0 && (
        <Section id="autovalutazione" title={assessment.listTitle}>
          <p>{assessment.listLead}</p>
          <OpenForm ctx={ctx} moduleId={module.id} />
        </Section>
      )}
      {audience === 'writer' && (
        <Actions>
          <ButtonLink tone="secondary" href={`${own}/cambia`}>
            {t.change}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}

function Facts({ ctx, opened: { module, audience } }: Pick<ModulePageProps, 'ctx' | 'opened'>) {
  const t = messages(ctx.language).training;
  const { place, joinUrl, minutes, source, meetingTitle, meetingId } = module;
  const rows = [
    ...(meetingTitle === null || meetingId === null
      ? []
      : [
          {
            label: t.when,
            value: <a href={learningLink(ctx, `/incontri/${meetingId}`)}>{t.atMeeting(meetingTitle)}</a>,
          },
        ]),
    ...(module.ownTime && place === null ? [] : [{ label: t.place, value: place ?? t.placeUnknown }]),
    ...(joinUrl === null ? [] : [{ label: t.join, value: <a href={joinUrl}>{t.joinLink}</a> }]),
    { label: t.lasts, value: minutes === null ? t.lastsUnknown : t.minutesText(minutes) },
    ...(audience === 'everyone' ? [] : [{ label: t.readers, value: t.shownTo[module.shownTo] }]),
    ...(source === null
      ? []
      : [{ label: t.source, value: <a href={source}>{URL.parse(source)?.hostname ?? source}</a> }]),
  ];
  return <SummaryList rows={rows} />;
}

interface MaterialItemProps {
  readonly ctx: Ctx;
  /** Address of the module's page. */
  readonly own: string;
  readonly material: Material;
  readonly writes: boolean;
}

function MaterialItem({ ctx, own, material, writes }: MaterialItemProps) {
  const t = messages(ctx.language).training;
  const { id, title, url, fileSize, maker, source } = material;
  const label = t.removeThis(title);
  return (
    <li>
      <a href={url ?? `${own}/materiali/${id}`} rel={url === null ? undefined : 'noopener external'}>
        {fileSize === null ? title : t.download(title, t.size(Math.ceil(fileSize / 1024)))}
      </a>{' '}
      <span class="text-secondary">{maker === null ? t.makerUnknown : t.madeBy(maker)}</span>{' '}
      {source !== null && (
        <a href={source} rel="noopener external">
          {`${t.from}: ${URL.parse(source)?.hostname ?? source}`}
        </a>
      )}
      {writes && (
        <Form action={`${own}/materiali/${id}/togli`} label={label} layout="row">
          <LinkButton>{label}</LinkButton>
        </Form>
      )}
    </li>
  );
}
