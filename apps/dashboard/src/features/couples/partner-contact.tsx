import { Anchor, type Fact, Facts, useWords } from '@groundwork/ui';
import type { PartnerDetailsFragment } from '../../generated/graphql';

interface PartnerContactProps {
  readonly partner: PartnerDetailsFragment;
  /** With what stands at the head of a partner's column otherwise. */
  readonly whole?: boolean;
}
/** How to reach a partner safely. What is not known says so. */
export const PartnerContact = ({ partner, whole = false }: PartnerContactProps) => {
  const { text, localClock } = useWords();
  const { name, pronouns, doNotContact, email, phone, safeHours, safeContactNote, channel } = partner;
  const none = text('partner.none');
  const head: Fact[] = [
    { label: text('partner.nameNow'), value: name },
    { label: text('partner.pronouns'), value: pronouns ?? none },
    { label: text('partner.doNotContact'), value: text(doNotContact ? 'partner.yes' : 'partner.no') },
  ];
  const facts: Fact[] = [
    ...(whole ? head : []),
    { label: text('partner.email'), value: email ? <Anchor href={`mailto:${email}`}>{email}</Anchor> : none },
    { label: text('partner.phone'), value: phone ? <Anchor href={`tel:${phone}`}>{phone}</Anchor> : none },
    {
      label: text('partner.safeHours'),
      value: safeHours
        ? text('partner.hours', { from: localClock(safeHours.from), to: localClock(safeHours.to) })
        : text('partner.anyTime'),
    },
    { label: text('partner.channel'), value: text(`partner.channel.${channel}`) },
    { label: text('partner.safeContactNote'), value: safeContactNote ?? none },
  ];
  return <Facts facts={facts} />;
};
