import { currentStaff } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import type { NamedPartner } from '../couples';
import { caseloadSql, newsSql } from './caseload.sql';
import type { Caseload, CaseloadFilter, CaseloadRow, CaseloadSort, News, NewsItem } from './caseload.types';

type ReadNews = Omit<NewsItem, 'partnerName' | 'coupleNames'> & { readonly names: readonly NamedPartner[] };
type ReadRow = Omit<CaseloadRow, 'leadName'> & { readonly leadId: string | null };
interface Read {
  readonly staff: Readonly<Record<string, string>>;
  readonly rows: readonly ReadRow[];
  readonly news: readonly ReadNews[];
}

/** The couples in the viewer's care, and what is new with them. */
@Injectable()
export class CaseloadView {
  async read(filter: CaseloadFilter): Promise<Caseload> {
    const { clinic, lastVisitAt } = currentStaff();
    const read = await currentWork().screen<Read>(caseloadSql, [clinic, lastVisitAt]);
    if (!read) throw new Error('The caseload statement answers with one row.');
    const all = read.rows.map(({ leadId, ...row }) => ({
      ...row,
      leadName: leadId ? (read.staff[leadId] ?? null) : null,
    }));
    const matching = all.filter(matches(filter)).sort(order(filter.sort ?? 'newFirst'));
    if (filter.descending) matching.reverse();
    const size = filter.pageSize ?? 50;
    const first = ((filter.page ?? 1) - 1) * size;
    return {
      total: matching.length,
      inCare: all.length,
      rows: matching.slice(first, first + size),
      news: read.news.map(withNames),
      lastVisitAt,
    };
  }

  async news(since: string): Promise<News> {
    const read = await currentWork().screen<{ at: string; responses: ReadNews[] }>(newsSql, [
      currentStaff().clinic,
      since,
    ]);
    if (!read) throw new Error('The news statement answers with one row.');
    return { at: read.at, responses: read.responses.map(withNames) };
  }
}

const withNames = ({ names, ...news }: ReadNews): NewsItem => ({
  ...news,
  partnerName: names.find(({ id }) => id === news.partnerId)?.name ?? '',
  coupleNames: names.map(({ name }) => name),
});

/** Case and accents don't count: "zoe" finds "Zoë". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const matches = (filter: CaseloadFilter): ((row: CaseloadRow) => boolean) => {
  const words = plain(filter.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return (row) =>
    (!filter.stages?.length || filter.stages.includes(row.stage)) &&
    (!filter.statuses?.length || filter.statuses.includes(row.status)) &&
    words.every((word) => row.partners.some(({ name }) => plain(name).includes(word)));
};

const collator = new Intl.Collator('en', { sensitivity: 'base' });
const nameOf = (row: CaseloadRow): string => row.partners.map(({ name }) => name).join(' ');
const byName = (a: CaseloadRow, b: CaseloadRow): number =>
  collator.compare(nameOf(a), nameOf(b)) || (a.coupleId < b.coupleId ? -1 : 1);
/** Rows without the value come last. */
const by =
  (value: (row: CaseloadRow) => string | null, direction: 1 | -1) =>
  (a: CaseloadRow, b: CaseloadRow): number => {
    const [x, y] = [value(a), value(b)];
    if (x === y) return byName(a, b);
    if (x === null || y === null) return x === null ? 1 : -1;
    return x < y ? -direction : direction;
  };

const orders: Readonly<Record<CaseloadSort, (a: CaseloadRow, b: CaseloadRow) => number>> = {
  name: byName,
  lastActivity: by((row) => row.lastResponseAt, -1),
  dueOn: by((row) => row.nextDueOn, 1),
  stage: by((row) => row.stage, 1),
  newFirst: (a, b) =>
    Math.sign(b.newResponses) - Math.sign(a.newResponses) || by((row) => row.lastResponseAt, -1)(a, b),
};
const order = (sort: CaseloadSort) => orders[sort];
