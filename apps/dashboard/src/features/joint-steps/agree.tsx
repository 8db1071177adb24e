import {
  ActButton,
  Checkbox,
  FormButtons,
  Section,
  Stack,
  TroubleNote,
  useMainAction,
  useWords,
} from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { type FormEvent, useState } from 'react';
import type { WholeJointStepFragment } from '../../generated/graphql';
import { AgreeTogetherDocument } from './joint-steps.graphql';
import classes from './joint-steps.module.css';

/** Before the first answer: what this is, whose words they become, and that each of the two agrees. */
export const Agree = ({ step }: { readonly step: WholeJointStepFragment }) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(AgreeTogetherDocument);
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const { id, partners, whyItHelps, minutes, confidentiality } = step;
  const everybody = agreed.length === partners.length;
  const begin = () => {
    setAsked(true);
    if (!everybody) return;
    const partnerIds = partners.map((partner) => partner.id);
    void run({ jointStepId: id, partnerIds, textVersion: confidentiality.version });
  };
  useMainAction(begin);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin();
  };
  return (
    <form className={classes.agree} onSubmit={submit} noValidate>
      <div className={classes.large}>
        <p>{whyItHelps}</p>
        <p>{text('together.minutes', { minutes })}</p>
        <p>{text('together.anyTime')}</p>
        <p>{text('together.here')}</p>
      </div>
      <Section title={text('together.handled')}>
        {confidentiality.body.map((paragraph) => (
          <p key={paragraph} className={classes.paragraph}>
            {paragraph}
          </p>
        ))}
      </Section>
      <Checkbox.Group
        size="lg"
        label={text('together.agree')}
        description={text('together.agreeMeans')}
        value={[...agreed]}
        onChange={setAgreed}
        error={isAsked && !everybody ? text('together.agreeNeeded') : null}
      >
        <Stack mt="sm" gap="sm">
          {partners.map((partner) => (
            <Checkbox
              key={partner.id}
              size="lg"
              value={partner.id}
              label={text('together.agrees', { name: partner.name })}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <TroubleNote trouble={failure} />
      <FormButtons>
        <ActButton type="submit" size="md" busy={busy}>
          {text('together.begin')}
        </ActButton>
      </FormButtons>
    </form>
  );
};
