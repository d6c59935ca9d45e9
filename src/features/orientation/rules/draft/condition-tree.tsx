import { isLeaf, type Condition } from '../../../../domain/eligibility/condition.ts';
import { facts } from '../../../../domain/eligibility/facts.ts';
import { messages, type Language } from '../../../../i18n/index.ts';
import { Form, HiddenField, LinkButton, Select, SubmitButton } from '../../../../ui/index.ts';
import { joining, sayCondition, sayLeaf } from '../../words/say-condition.ts';
import { factField, numberOfPart, writeWhere, type Where } from './where.ts';

export interface ConditionTreeProps {
  readonly language: Language;
  readonly condition: Condition;
  readonly where: Where;
  /** Address of the draft. */
  readonly base: string;
  readonly edits: number;
}

/** A tree as it is written: each part with its buttons, each group with a way to add to it. Works without script. */
export function ConditionTree(props: ConditionTreeProps) {
  return (
    <ul class="will-tree">
      <Part {...props} wanted />
    </ul>
  );
}

type PartProps = ConditionTreeProps & { readonly wanted: boolean };

function Part(props: PartProps) {
  const { language, condition, wanted } = props;
  if (condition.kind === 'not') return <Part {...props} condition={condition.of} wanted={!wanted} />;
  return (
    <li>
      {isLeaf(condition) ? (
        <>
          <p>{sayLeaf(language, condition, wanted)}</p>
          <PartButtons {...props} />
        </>
      ) : (
        <Group {...props} condition={condition} />
      )}
    </li>
  );
}

function Group(props: PartProps & { readonly condition: Extract<Condition, { kind: 'all' | 'any' }> }) {
  const { language, condition, where, wanted } = props;
  const t = messages(language).rules;
  const words = joining(language, condition.kind, wanted);
  return (
    <>
      <p>
        <strong>{t.group(words)}</strong>
      </p>
      <PartButtons {...props} />
      {condition.of.length === 0 && <p class="will-muted">{t.emptyGroup}</p>}
      <ul class="will-tree">
        {condition.of.map((part, at) => (
          <Part {...props} condition={part} where={{ ...where, path: [...where.path, at] }} wanted />
        ))}
        <li>
          <AddCondition {...props} words={words} />
        </li>
      </ul>
    </>
  );
}

function AddCondition({ language, where, base, words }: PartProps & { readonly words: string }) {
  const { rules: t, eligibility } = messages(language);
  const place = writeWhere(where);
  return (
    <Form action={`${base}/condizione`} method="get" layout="row" label={t.addTo(numberOfPart(where))}>
      <HiddenField name="dove" value={place} />
      <Select
        name={factField(place)}
        label={t.addCondition}
        optional="unmarked"
        options={facts.map((fact) => ({ value: fact, label: eligibility.facts[fact] }))}
      />
      <SubmitButton tone="secondary">
        {t.add}
        <span class="visually-hidden"> {t.inGroup(words)}</span>
      </SubmitButton>
    </Form>
  );
}

function PartButtons({ language, condition, where, base, edits }: PartProps) {
  const t = messages(language).rules;
  const place = writeWhere(where);
  const said = sayCondition(language, condition);
  const whole = where.path.length === 0;
  const button = (verb: string, words: string) => (
    <LinkButton name="azione" value={`${verb}:${place}`}>
      {words}
      <span class="visually-hidden">: {said}</span>
    </LinkButton>
  );
  return (
    <Form action={base} layout="row" label={t.part(numberOfPart(where), said)}>
      <HiddenField name="letta" value={String(edits)} />
      {isLeaf(condition) ? (
        <a class="btn btn-link will-link-button" href={`${base}/condizione?cambia=${place}`}>
          {t.change}
          <span class="visually-hidden">: {said}</span>
        </a>
      ) : (
        <>
          {button('gira', t.turn)}
          {button('tutte', t.addAll)}
          {button('almeno', t.addAny)}
        </>
      )}
      {!whole && button('rovescia', t.deny)}
      {!whole && button('togli', t.remove)}
    </Form>
  );
}
