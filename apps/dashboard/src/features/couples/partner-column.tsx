import {
  ActionIcon,
  Badge,
  Button,
  IconBan,
  IconDots,
  IconLink,
  IconLinkOff,
  IconPencil,
  Initial,
  Menu,
  Title,
  useWords,
} from '@groundwork/ui';
import { type FragmentType, useMasked } from '@groundwork/web-graphql';
import { useId, useState } from 'react';
import type { CoupleStepsFragment, PartnerDetailsFragment } from '../../generated/graphql';
import { EndLinksDialog, PageLinkDialog, PageState, PartnerSteps } from '../assignments';
import { PinState } from '../pins';
import { useMay } from '../viewer';
import classes from './couple-page.module.css';
import { PartnerDetailsFragmentDoc } from './couple.graphql';
import { EditPartnerDialog } from './lazy-dialogs';
import { PartnerContact } from './partner-contact';

interface PartnerColumnProps {
  readonly steps: CoupleStepsFragment;
  readonly partner: FragmentType<PartnerDetailsFragment>;
  readonly place: 0 | 1;
}
/** Everything about one partner: how to reach them, their PIN, their steps. */
export const PartnerColumn = ({ steps, partner, place }: PartnerColumnProps) => {
  const { text } = useWords();
  const heading = useId();
  const mayEdit = useMay('couples:write');
  const mayLink = useMay('links:write');
  const [open, setOpen] = useState<'edit' | 'pageLink' | 'endLinks' | null>(null);
  const close = () => setOpen(null);
  const details = useMasked(PartnerDetailsFragmentDoc, partner);
  if (!details) return null;
  const { id, name, pronouns, doNotContact, pinMadeAt } = details;
  return (
    <section className={classes.partner} aria-labelledby={heading}>
      <div className={classes.partnerHead}>
        <Initial name={name} partner={place} />
        <Title order={2} id={heading}>
          {name}
        </Title>
        {pronouns && <span className={classes.pronouns}>{pronouns}</span>}
        {doNotContact && (
          <Badge tone="safety" icon={IconBan}>
            {text('partner.doNotContact')}
          </Badge>
        )}
        <div className={classes.edit} data-print="hide">
          {mayEdit && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPencil size={15} aria-hidden />}
              aria-label={text('partner.editName', { name })}
              onClick={() => setOpen('edit')}
            >
              {text('partner.edit')}
            </Button>
          )}
          {mayLink && (
            <Menu>
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" aria-label={text('partner.more', { name })}>
                  <IconDots size={18} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconLink size={16} aria-hidden />}
                  onClick={() => setOpen('pageLink')}
                >
                  {text('page.newLink', { name })}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconLinkOff size={16} aria-hidden />}
                  onClick={() => setOpen('endLinks')}
                >
                  {text('link.endAll')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      </div>
      <div className={classes.contact}>
        <PartnerContact partner={details} />
        <PinState partnerId={id} name={name} madeAt={pinMadeAt ?? null} />
        <PageState steps={steps} partnerId={id} />
      </div>
      <PartnerSteps steps={steps} partnerId={id} />
      {open === 'edit' && <EditPartnerDialog partner={details} onClose={close} />}
      {open === 'pageLink' && <PageLinkDialog steps={steps} partnerId={id} onClose={close} />}
      {open === 'endLinks' && <EndLinksDialog partnerId={id} name={name} onClose={close} />}
    </section>
  );
};
