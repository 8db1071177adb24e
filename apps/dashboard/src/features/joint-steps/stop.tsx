import { ActButton, Button, Dialog, FormButtons, TroubleNote, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useNavigate } from 'react-router';
import type { WholeJointStepFragment } from '../../generated/graphql';
import { paths } from '../../paths';
import { StopJointStepDocument } from './joint-steps.graphql';
import type { JointDraft } from './use-joint-draft';

interface StopProps {
  readonly step: WholeJointStepFragment;
  readonly draft: JointDraft;
  readonly onClose: () => void;
}
/** Either of the two can stop at any time, and nobody asks why. */
export const Stop = ({ step, draft, onClose }: StopProps) => {
  const { text } = useWords();
  const navigate = useNavigate();
  const { run, busy, failure } = useAct(StopJointStepDocument);
  const keep = async () => {
    if ((await draft.save()) !== null) await navigate(paths.couple(step.coupleId));
  };
  return (
    <Dialog onClose={onClose} title={text('together.stopTitle')} mainAction={() => void keep()}>
      <p>{text('together.stopBody')}</p>
      <p>{text('together.turn')}</p>
      <TroubleNote trouble={failure ?? draft.failure} />
      <FormButtons>
        <Button variant="subtle" onClick={onClose}>
          {text('together.goOn')}
        </Button>
        <ActButton variant="default" busy={busy} onClick={() => void run({ jointStepId: step.id })}>
          {text('together.keepNothing')}
        </ActButton>
        <Button onClick={() => void keep()}>{text('together.keep')}</Button>
      </FormButtons>
    </Dialog>
  );
};
