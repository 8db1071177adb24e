import type { WordsIn } from '@groundwork/ui';
import type { AssignToFragment } from '../../generated/graphql';

type Partner = AssignToFragment['partners'][number];
type Couple = Pick<AssignToFragment, 'partners' | 'sharedEmail'>;
export type Delivery = 'mail' | 'link';

/** By mail where that is private and possible for everybody chosen; else a link, handed over in session. */
export const usualDelivery = ({ partners, sharedEmail }: Couple): Delivery =>
  !sharedEmail && partners.some(({ mailAt }) => mailAt) ? 'mail' : 'link';

export interface ReachLine {
  readonly partnerId: string;
  readonly by: Delivery;
  readonly text: string;
  /** Something that the clinician should know before it is sent. */
  readonly warning: string | null;
}

/** How and when an assignment reaches one partner, in words. */
export const reachLine = (
  { text, moment }: Pick<WordsIn, 'text' | 'moment'>,
  { sharedEmail }: Couple,
  { id, name, mailAt, doNotContact, channel, safeHours, pinMadeAt }: Partner,
  delivery: Delivery,
  now: number = Date.now(),
): ReachLine => {
  if (delivery === 'link')
    return { partnerId: id, by: 'link', text: text('reach.link', { name }), warning: null };
  if (!mailAt) {
    const why = doNotContact ? 'doNotContact' : channel === 'none' ? 'noMail' : 'noAddress';
    return { partnerId: id, by: 'link', text: text(`reach.${why}`, { name }), warning: null };
  }
  const soon = Date.parse(mailAt) - now < 60_000;
  const line = soon ? text('reach.mailNow', { name }) : text('reach.mailAt', { name, when: moment(mailAt) });
  const warning = sharedEmail
    ? text('reach.shared', { name })
    : !pinMadeAt
      ? text('reach.noPin', { name })
      : !safeHours
        ? text('reach.noSafeHours', { name })
        : null;
  return { partnerId: id, by: 'mail', text: line, warning };
};
