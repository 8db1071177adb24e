import { Badge, Button, IconChevronRight, IconSparkles, Section, useWords, Words } from '@groundwork/ui';
import { type FragmentType, useMasked } from '@groundwork/web-graphql';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NewsRowFragment } from '../../generated/graphql';
import { paths } from '../../paths';
import { NewsRowFragmentDoc } from './caseload.graphql';
import classes from './caseload.module.css';

/** Rows shown before "show all": the list below stays in view. */
const first = 4;

interface NewsBlockProps {
  readonly news: readonly (FragmentType<NewsRowFragment> & { readonly responseId: string })[];
  readonly lastVisitAt: string | null;
}
/** What arrived since the last visit, or still waits for a look; each row opens the response. */
export const NewsBlock = ({ news, lastVisitAt }: NewsBlockProps) => {
  const { text, moment } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? news : news.slice(0, first);
  const title = lastVisitAt ? text('news.since', { when: moment(lastVisitAt) }) : text('news.first');
  return (
    <Section title={title} flush={news.length > 0}>
      {news.length === 0 ? (
        <p className={classes.quiet}>{text('news.none')}</p>
      ) : (
        <ul className={classes.news} role="list">
          {shown.map((row) => (
            <NewsRow key={row.responseId} row={row} />
          ))}
        </ul>
      )}
      {shown.length < news.length && (
        <Button variant="subtle" size="compact-sm" className={classes.more} onClick={() => setAll(true)}>
          {text('news.showAll', { count: news.length })}
        </Button>
      )}
    </Section>
  );
};

const NewsRow = ({ row }: { readonly row: FragmentType<NewsRowFragment> }) => {
  const { text, ago, longMoment, list } = useWords();
  const news = useMasked(NewsRowFragmentDoc, row);
  if (!news) return null;
  return (
    <li className={classes.newsRow}>
      <div>
        <Link to={paths.response(news.responseId)}>
          <Words id="news.answered" values={{ name: news.partnerName, exercise: news.exerciseTitle }} />
        </Link>
        <span className={classes.of}>{list(news.coupleNames)}</span>
      </div>
      {news.sinceLastVisit && (
        <Badge tone="new" icon={IconSparkles}>
          {text('news.new')}
        </Badge>
      )}
      <time dateTime={news.submittedAt} title={longMoment(news.submittedAt)}>
        {ago(news.submittedAt)}
      </time>
      <IconChevronRight size={18} aria-hidden />
    </li>
  );
};
