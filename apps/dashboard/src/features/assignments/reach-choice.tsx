import { IconLink, IconMail, Input, Note, SegmentedControl, useWords } from '@groundwork/ui';
import type { AssignToFragment } from '../../generated/graphql';
import classes from './assign.module.css';
import { reachLine, type Delivery } from './reach';

interface ReachChoiceProps {
  readonly to: AssignToFragment;
  readonly partnerIds: readonly string[];
  readonly value: Delivery;
  readonly onChange: (delivery: Delivery) => void;
}
/** By mail or by a link in session; and how and when it will reach each partner. */
export const ReachChoice = ({ to, partnerIds, value, onChange }: ReachChoiceProps) => {
  const words = useWords();
  const { text } = words;
  const lines = to.partners
    .filter(({ id }) => partnerIds.includes(id))
    .map((partner) => reachLine(words, to, partner, value));
  const warnings = lines.flatMap(({ warning }) => warning ?? []);
  return (
    <Input.Wrapper label={text('reach.label')} labelElement="div">
      <SegmentedControl
        mt={4}
        fullWidth
        size="sm"
        aria-label={text('reach.label')}
        value={value}
        onChange={(chosen) => onChange(chosen === 'mail' ? 'mail' : 'link')}
        data={[
          { value: 'mail', label: text('reach.byMail') },
          { value: 'link', label: text('reach.byLink') },
        ]}
      />
      <ul className={classes.reach}>
        {lines.map((line) => (
          <li key={line.partnerId}>
            {line.by === 'mail' ? <IconMail size={15} aria-hidden /> : <IconLink size={15} aria-hidden />}
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
      {warnings.length > 0 && (
        <Note tone="attention">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Note>
      )}
    </Input.Wrapper>
  );
};
