import { Badge, type Column, DataTable, IconInbox, Initial, useWords, type WordsIn } from '@groundwork/ui';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CaseloadQuery } from '../../generated/graphql';
import { paths } from '../../paths';
import { StageBadge, StatusBadge } from '../couple-state';
import classes from './caseload.module.css';

type Row = CaseloadQuery['caseload']['rows'][number];

const columnsIn = ({ text, day, list }: WordsIn): Column<Row>[] => [
  {
    key: 'couple',
    header: text('caseload.couple'),
    width: 'minmax(14rem, 2.2fr)',
    cell: ({ coupleId, partners }) => (
      <span className={classes.couple}>
        <span className={classes.initials}>
          {partners.map(({ id, name }, at) => (
            <Initial key={id} name={name} partner={at === 0 ? 0 : 1} />
          ))}
        </span>
        <Link to={paths.couple(coupleId)} data-row-link>
          {list(partners.map(({ name }) => name))}
        </Link>
      </span>
    ),
  },
  {
    key: 'stage',
    header: text('caseload.stage'),
    width: 'minmax(max-content, 1.2fr)',
    cell: ({ stage }) => <StageBadge stage={stage} />,
  },
  {
    key: 'status',
    header: text('caseload.status'),
    width: 'max-content',
    cell: ({ status }) => <StatusBadge status={status} />,
  },
  {
    key: 'lead',
    header: text('caseload.lead'),
    width: 'minmax(8rem, 1fr)',
    cell: ({ leadName }) => leadName,
  },
  {
    key: 'steps',
    header: text('caseload.steps'),
    width: 'minmax(9rem, 1fr)',
    cell: ({ openTasks, nextDueOn }) =>
      openTasks > 0 && (
        <>
          {text('caseload.openSteps', { count: openTasks })}
          {nextDueOn && (
            <span className={classes.due}>{text('caseload.nextDue', { day: day(nextDueOn) })}</span>
          )}
        </>
      ),
  },
  {
    key: 'new',
    header: text('caseload.new'),
    width: 'max-content',
    cell: ({ newResponses }) =>
      newResponses > 0 && (
        <Badge tone="new" icon={IconInbox}>
          {text('caseload.newResponses', { count: newResponses })}
        </Badge>
      ),
  },
];

interface CaseloadTableProps {
  readonly rows: readonly Row[];
  readonly refreshing: boolean;
}
export const CaseloadTable = ({ rows, refreshing }: CaseloadTableProps) => {
  const words = useWords();
  const columns = useMemo(() => columnsIn(words), [words]);
  return (
    <div className={classes.list}>
      <DataTable
        caption={words.text('caseload.list')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.coupleId}
        dimmed={refreshing}
      />
    </div>
  );
};
