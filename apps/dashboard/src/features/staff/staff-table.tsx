import {
  Badge,
  type Column,
  DataTable,
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  Initial,
  useWords,
  type WordsIn,
} from '@groundwork/ui';
import { useMemo } from 'react';
import { useViewer, type Viewer } from '../viewer';
import { PlaceMenu } from './place-menu';
import type { StaffPlace } from './staff-place';
import classes from './staff.module.css';

const columnsIn = (
  { text, ago, longMoment }: WordsIn,
  viewer: Viewer,
  places: readonly StaffPlace[],
): Column<StaffPlace>[] => [
  {
    key: 'person',
    header: text('staff.person'),
    width: 'minmax(13rem, 2fr)',
    cell: ({ staffId, name, disabledAt }) => (
      <span className={classes.person}>
        <Initial name={name} />
        <span className={classes.name}>
          {staffId === viewer.staffId ? text('staff.you', { name }) : name}
        </span>
        {disabledAt && (
          <Badge tone="paused" icon={IconBan}>
            {text('staff.disabled')}
          </Badge>
        )}
      </span>
    ),
  },
  {
    key: 'role',
    header: text('staff.role'),
    width: 'minmax(max-content, 1fr)',
    cell: ({ role }) => text(`role.${role}`),
  },
  {
    key: 'factor',
    header: text('staff.secondFactor'),
    width: 'minmax(max-content, 1fr)',
    cell: ({ hasSecondFactor }) =>
      viewer.clinic.demo && !hasSecondFactor ? (
        text('staff.factor.demo')
      ) : hasSecondFactor ? (
        <Badge tone="steady" icon={IconCircleCheck}>
          {text('staff.factor.on')}
        </Badge>
      ) : (
        <Badge tone="attention" icon={IconAlertTriangle}>
          {text('staff.factor.off')}
        </Badge>
      ),
  },
  {
    key: 'active',
    header: text('staff.lastActive'),
    width: 'minmax(8rem, 1fr)',
    cell: ({ lastActiveAt }) =>
      lastActiveAt ? (
        <time dateTime={lastActiveAt} title={longMoment(lastActiveAt)}>
          {ago(lastActiveAt)}
        </time>
      ) : (
        text('staff.never')
      ),
  },
  {
    key: 'couples',
    header: text('staff.couples'),
    width: 'max-content',
    cell: ({ couples }) => text('staff.coupleCount', { count: couples }),
  },
  {
    key: 'actions',
    header: text('staff.actions'),
    width: 'max-content',
    cell: (place) =>
      place.mayChange && (
        <PlaceMenu place={place} places={places} isYourself={place.staffId === viewer.staffId} />
      ),
  },
];

interface StaffTableProps {
  readonly places: readonly StaffPlace[];
  readonly refreshing: boolean;
}
export const StaffTable = ({ places, refreshing }: StaffTableProps) => {
  const words = useWords();
  const viewer = useViewer();
  const columns = useMemo(() => columnsIn(words, viewer, places), [words, viewer, places]);
  return (
    <div className={classes.list}>
      <DataTable
        caption={words.text('staff.people')}
        columns={columns}
        rows={places}
        rowKey={({ staffId }) => staffId}
        dimmed={refreshing}
      />
    </div>
  );
};
