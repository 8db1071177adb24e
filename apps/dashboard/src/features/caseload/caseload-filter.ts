import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseloadFilter, CaseloadSort, CoupleStatus, Stage } from '../../generated/graphql';
import { stages, statuses } from '../couple-state';

export const sorts: readonly CaseloadSort[] = ['newFirst', 'name', 'dueOn', 'lastActivity', 'stage'];
export const pageSize = 50;

/** What the list shows, as the address says it. */
export interface ListView {
  readonly search: string;
  readonly stages: readonly Stage[];
  readonly statuses: readonly CoupleStatus[];
  readonly sort: CaseloadSort;
  /** From 1. */
  readonly page: number;
}

const chosenFrom = <Value extends string>(all: readonly Value[], asked: string | null): readonly Value[] => {
  const wanted = asked?.split(',') ?? [];
  return all.filter((value) => wanted.includes(value));
};

const viewFrom = (address: URLSearchParams): ListView => ({
  search: address.get('q') ?? '',
  stages: chosenFrom(stages, address.get('stage')),
  statuses: chosenFrom(statuses, address.get('status')),
  sort: sorts.find((sort) => sort === address.get('sort')) ?? 'newFirst',
  page: Math.max(1, Math.trunc(Number(address.get('page'))) || 1),
});

const addressOf = (view: ListView): URLSearchParams => {
  const entries = {
    q: view.search,
    stage: view.stages.join(','),
    status: view.statuses.join(','),
    sort: view.sort === 'newFirst' ? '' : view.sort,
    page: view.page === 1 ? '' : String(view.page),
  };
  return new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== ''));
};

export const filterOf = (view: ListView): CaseloadFilter => ({
  search: view.search || null,
  stages: view.stages.length > 0 ? [...view.stages] : null,
  statuses: view.statuses.length > 0 ? [...view.statuses] : null,
  sort: view.sort,
  // "Last activity" reads newest first; everything else from the start.
  descending: view.sort === 'lastActivity',
  page: view.page,
  pageSize,
});

/** The list's view lives in the address, so that Back, a reload and a bookmark show the same list. */
export const useListView = () => {
  const [address, setAddress] = useSearchParams();
  const view = useMemo(() => viewFrom(address), [address]);
  const show = useCallback(
    (change: Partial<ListView>) =>
      setAddress((now) => addressOf({ ...viewFrom(now), page: 1, ...change }), {
        // Typing and filtering refine one view; only paging is a step to come back from.
        replace: change.page === undefined,
        preventScrollReset: change.page === undefined,
      }),
    [setAddress],
  );
  return { view, show, narrowed: Boolean(view.search || view.stages.length || view.statuses.length) };
};
