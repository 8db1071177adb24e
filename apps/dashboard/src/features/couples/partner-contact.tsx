import { Anchor, type Fact, Facts, useWords } from '@groundwork/ui';
import type { PartnerDetailsFragment } from '../../generated/graphql';

/** How to reach a partner safely. What is not known says so. */
export const PartnerContact = ({ partner }: { readonly partner: PartnerDetailsFragment }) => {
  const { text, localClock } = useWords();
  const { email, phone, safeHours, safeContactNote, channel } = partner;
  const none = text('partner.none');
  const facts: Fact[] = [
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
