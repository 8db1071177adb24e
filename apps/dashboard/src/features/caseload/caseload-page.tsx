import {
  Button,
  EmptyState,
  ErrorState,
  IconUserPlus,
  Loading,
  Page,
  Pager,
  Section,
  TroubleNote,
  useMainAction,
  useWords,
} from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../paths';
import { useMay } from '../viewer';
import { filterOf, pageSize, useListView } from './caseload-filter';
import { CaseloadFilters } from './caseload-filters';
import { CaseloadTable } from './caseload-table';
import { CaseloadDocument } from './caseload.graphql';
import { NewsBlock } from './news-block';

/** The home of everybody who works with couples: what is new, then the whole caseload. */
export const CaseloadPage = () => {
  const { text } = useWords();
  const { view, show, narrowed } = useListView();
  const navigate = useNavigate();
  const mayAdd = useMay('couples:write');
  useMainAction(() => void navigate(paths.newCouple), mayAdd);
  const { data, loading, refreshing, failure, readAt, retry } = useScreen(CaseloadDocument, {
    filter: filterOf(view),
  });
  const caseload = data?.caseload;
  const addCouple = (
    <Button component={Link} to={paths.newCouple} leftSection={<IconUserPlus size={18} aria-hidden />}>
      {text('caseload.add')}
    </Button>
  );
  return (
    <Page
      title={text('caseload.title')}
      meta={caseload && <span>{text('caseload.inCare', { count: caseload.inCare })}</span>}
      actions={mayAdd && addCouple}
    >
      {caseload && <NewsBlock news={caseload.news} lastVisitAt={caseload.lastVisitAt ?? null} />}
      {loading && <Loading rows={7} rowHeight={52} />}
      {failure && !caseload && <ErrorState trouble={failure} onRetry={retry} />}
      {failure && caseload && <TroubleNote trouble={failure} readAt={readAt} />}
      {caseload && caseload.inCare === 0 && (
        <EmptyState action={mayAdd && addCouple}>{text('caseload.none')}</EmptyState>
      )}
      {caseload && caseload.inCare > 0 && (
        <Section title={text('caseload.list')} aside={<Shown count={caseload.total} />} flush>
          <CaseloadFilters view={view} onChange={show} />
          {caseload.rows.length === 0 ? (
            <EmptyState
              action={
                narrowed && (
                  <Button variant="default" onClick={() => show({ search: '', stages: [], statuses: [] })}>
                    {text('caseload.clear')}
                  </Button>
                )
              }
            >
              {text('caseload.noMatch')}
            </EmptyState>
          ) : (
            <CaseloadTable rows={caseload.rows} refreshing={refreshing} />
          )}
        </Section>
      )}
      {caseload && (
        <Pager
          page={view.page}
          pageSize={pageSize}
          total={caseload.total}
          onChange={(page) => show({ page })}
        />
      )}
    </Page>
  );
};

const Shown = ({ count }: { readonly count: number }) => {
  const { text } = useWords();
  return <span role="status">{text('caseload.shown', { count })}</span>;
};
