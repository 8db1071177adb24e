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
    const inOrder = orders[filter.sort ?? 'newFirst'](filter.descending ? -1 : 1);
    const matching = all.filter(matches(filter)).sort(inOrder);
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
    const { clinic, lastVisitAt } = currentStaff();
    const read = await currentWork().screen<{ at: string; responses: ReadNews[] }>(newsSql, [
      clinic,
      lastVisitAt,
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
/** An order, or with -1 the other way round. */
type Order = (turn: 1 | -1) => (a: CaseloadRow, b: CaseloadRow) => number;

/** Rows without the value come last either way; equal ones go by name. */
const by =
  (value: (row: CaseloadRow) => string | null, direction: 1 | -1): Order =>
  (turn) =>
  (a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === y) return byName(a, b);
    if (x === null || y === null) return x === null ? 1 : -1;
    return (x < y ? -1 : 1) * direction * turn;
  };
const byLastResponse = by((row) => row.lastResponseAt, -1);

const orders: Readonly<Record<CaseloadSort, Order>> = {
  name: (turn) => (a, b) => turn * byName(a, b),
  lastActivity: byLastResponse,
  dueOn: by((row) => row.nextDueOn, 1),
  stage: by((row) => row.stage, 1),
  newFirst: (turn) => (a, b) =>
    turn * (Math.sign(b.newResponses) - Math.sign(a.newResponses)) || byLastResponse(turn)(a, b),
};
