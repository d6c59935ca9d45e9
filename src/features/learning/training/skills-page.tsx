import { skillKinds, skillRoles, skillsVersion, sourceOfRole } from '../../../domain/training/skills.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  Radios,
  Section,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import type { NamedSkill } from './model.ts';
import { SkillList } from './skill-list.tsx';

interface SkillsPageProps {
  readonly ctx: Ctx;
  readonly skills: readonly NamedSkill[];
  readonly writes: boolean;
  readonly saved?: boolean | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly submissionKey: string;
}

/** The skills for change by kind, with their sources; what is not known which is said to be so. */
export function SkillsPage(props: SkillsPageProps) {
  const { ctx, skills, writes, saved, errors } = props;
  const { skills: t, saved: savedText } = messages(ctx.language).training;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.title}
      lead={t.lead}
      backHref={learningLink(ctx, '/formazione')}
      indexed={ctx.municipality.kind === 'lab'}
      savable
      errors={errors}
    >
      {saved === true && <Notice tone="success" live title={savedText} />}
      {skillKinds.map((kind) => {
        const own = skills.filter((skill) => skill.kind === kind);
        const inUse = own.filter(({ retired }) => !retired);
        return (
          <Section id={kind} title={t.kinds[kind]}>
            {inUse.length === 0 ? <p>{t.none}</p> : <SkillList ctx={ctx} skills={inUse} />}
            {writes && own.filter(({ added }) => added).map((skill) => <Use ctx={ctx} skill={skill} />)}
          </Section>
        );
      })}
      <p>{t.version(skillsVersion)}</p>
      <ul>
        {skillRoles.map((role) => (
          <li>
            <a href={sourceOfRole[role]}>{t.roleAndSource(t.roles[role])}</a>
          </li>
        ))}
      </ul>
      {writes && <AddSkill {...props} />}
    </Page>
  );
}

function Use({ ctx, skill }: { readonly ctx: Ctx; readonly skill: NamedSkill }) {
  const t = messages(ctx.language).training.skills;
  const label = skill.retired ? t.restore(skill.name) : t.retire(skill.name);
  return (
    <Form action={learningLink(ctx, '/formazione/competenze/uso')} label={label} layout="row">
      <HiddenField name="competenza" value={skill.code} />
      <HiddenField name="usa" value={skill.retired ? 'si' : 'no'} />
      <LinkButton>{label}</LinkButton>
    </Form>
  );
}

function AddSkill({ ctx, typed = {}, errors = {}, submissionKey }: SkillsPageProps) {
  const t = messages(ctx.language).training.skills;
  const field = (name: string) => ({ name, value: typed[name], error: errors[name] });
  return (
    <Section id="aggiungi" title={t.addTitle}>
      <Form action={learningLink(ctx, '/formazione/competenze')} submissionKey={submissionKey} label={t.addTitle}>
        <Radios
          {...field('tipo')}
          label={t.kind}
          options={skillKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextField {...field('it')} label={t.nameIt} maxlength={160} />
        <TextField {...field('en')} label={t.nameEn} maxlength={160} />
        <TextField {...field('fonte')} label={t.source} maxlength={500} optional />
        <SubmitButton>{t.add}</SubmitButton>
      </Form>
    </Section>
  );
}
