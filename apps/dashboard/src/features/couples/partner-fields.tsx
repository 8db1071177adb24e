import { Checkbox, Input, LongText, TextInput, type UseFormReturnType, useWords } from '@groundwork/ui';
import { limits } from '../../limits';
import classes from './couple-page.module.css';

interface PartnerFieldsProps {
  /** The form's properties for one field of this partner, `name` or `safeHours.from`. */
  readonly field: (
    path: string,
    options?: { type: 'checkbox' },
  ) => ReturnType<UseFormReturnType<object>['getInputProps']>;
}
/** The fields of one partner. */
export const PartnerFields = ({ field }: PartnerFieldsProps) => {
  const { text } = useWords();
  return (
    <div className={classes.fields}>
      <TextInput label={text('partner.name')} autoComplete="off" required {...field('name')} />
      <TextInput label={text('partner.pronouns')} autoComplete="off" {...field('pronouns')} />
      <TextInput label={text('partner.email')} type="email" autoComplete="off" {...field('email')} />
      <TextInput label={text('partner.phone')} type="tel" autoComplete="off" {...field('phone')} />
      <Input.Wrapper
        className={classes.whole}
        labelElement="div"
        label={text('partner.safeHours')}
        description={text('partner.safeHoursHelp')}
      >
        <div className={classes.hours}>
          <TextInput type="time" aria-label={text('partner.hoursFrom')} {...field('safeHours.from')} />
          <span aria-hidden>{text('partner.hoursTo')}</span>
          <TextInput type="time" aria-label={text('partner.hoursUntil')} {...field('safeHours.to')} />
        </div>
      </Input.Wrapper>
      <LongText
        className={classes.whole}
        label={text('partner.safeContactNote')}
        description={text('partner.safeContactNoteHelp')}
        maxLength={limits['PartnerInput.safeContactNote']}
        minRows={1}
        {...field('safeContactNote')}
      />
      <Checkbox
        className={classes.whole}
        size="sm"
        label={text('partner.doNotContactLabel')}
        {...field('doNotContact', { type: 'checkbox' })}
      />
    </div>
  );
};
