import { say } from '../words';

interface ProblemListProps {
  readonly problems: readonly { readonly href: string; readonly text: string }[];
}

/** What has to be mended, on top of the page and with the focus; each line leads to its question. */
export const ProblemList = ({ problems }: ProblemListProps) => (
  <div className="gc-problems" role="alert" tabIndex={-1} data-focus>
    <h2>{say('page.problems')}</h2>
    <ul>
      {problems.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  </div>
);
