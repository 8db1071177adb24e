import {
  ActionIcon,
  Button,
  IconPlus,
  IconSend,
  IconX,
  Initial,
  Section,
  useScreenAct,
  useWords,
} from '@groundwork/ui';
import { type FragmentType, useMasked } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { CoupleTeamFragment } from '../../generated/graphql';
import classes from './couple-page.module.css';
import { CoupleTeamFragmentDoc } from './couple.graphql';
import { Handovers } from './handovers';
import { AddToTeamDialog, HandoverDialog, LeaveTeamDialog } from './lazy-dialogs';

type Member = CoupleTeamFragment['careTeam'][number];

/** Who works with this couple, and so who sees it. */
export const CareTeam = ({ couple }: { readonly couple: FragmentType<CoupleTeamFragment> }) => {
  const { text, moment } = useWords();
  const [adding, setAdding] = useState(false);
  const [handing, setHanding] = useState(false);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const team = useMasked(CoupleTeamFragmentDoc, couple);
  const offered = team?.handovers.some(({ state }) => state === 'offered');
  useScreenAct('handOver', text('palette.handOver'), () => setHanding(true), team?.mayLead && !offered);
  useScreenAct('addToTeam', text('team.add'), () => setAdding(true), team?.mayLead ?? false);
  if (!team) return null;
  return (
    <Section
      title={text('team.title')}
      aside={
        team.mayLead && (
          <>
            {!offered && (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconSend size={16} aria-hidden />}
                data-print="hide"
                onClick={() => setHanding(true)}
              >
                {text('handover.act')}
              </Button>
            )}
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              data-print="hide"
              onClick={() => setAdding(true)}
            >
              {text('team.add')}
            </Button>
          </>
        )
      }
    >
      <ul className={classes.rows} role="list">
        {team.careTeam.map((member) => (
          <li key={member.staffId} className={classes.row}>
            <Initial name={member.name} />
            <div>
              <p>{member.name}</p>
              <p className={classes.soft}>
                {text('team.since', { role: text(`careRole.${member.role}`), since: moment(member.since) })}
              </p>
            </div>
            {team.mayLead && member.role !== 'lead' && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={text('team.remove', { name: member.name })}
                data-print="hide"
                onClick={() => setLeaving(member)}
              >
                <IconX size={17} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <Handovers handovers={team.handovers} mayLead={team.mayLead} />
      {handing && <HandoverDialog coupleId={team.id} onClose={() => setHanding(false)} />}
      {adding && (
        <AddToTeamDialog
          coupleId={team.id}
          members={team.careTeam.map(({ staffId }) => staffId)}
          onClose={() => setAdding(false)}
        />
      )}
      {leaving && <LeaveTeamDialog coupleId={team.id} member={leaving} onClose={() => setLeaving(null)} />}
    </Section>
  );
};
