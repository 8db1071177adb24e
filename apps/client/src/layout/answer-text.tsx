import type { SummaryRow } from '@groundwork/forms';

import { wordClock, wordDay } from '../word-times';
import { say } from '../words';

interface AnswerTextProps {
  readonly row: SummaryRow;
  readonly locale: string;
}

/** What was answered, in words. */
export const AnswerText = ({ row, locale }: AnswerTextProps) => {
  if (row.skipped) return <span className="gc-soft">{say('check.skipped')}</span>;
  switch (row.kind) {
    case 'shortText':
    case 'longText':
    case 'choice':
    case 'confirmation':
      return row.lines.map((line, index) => (
        <p dir="auto" key={index}>
          {line || '\u00a0'}
        </p>
      ));
    case 'choices':
      return (
        <ul>
          {row.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    case 'scale':
      return (
        <>
          <p>{say('check.scale', { value: row.value })}</p>
          <p className="gc-soft">{say('check.scaleLabels', { low: row.lowLabel, high: row.highLabel })}</p>
        </>
      );
    case 'minutes':
      return say('check.minutes', { minutes: row.value });
    case 'yesNo':
      return say(row.value ? 'check.yes' : 'check.no');
    case 'date':
      return wordDay(row.value, locale);
    case 'time':
      return wordClock(row.value, locale);
    case 'dateTime':
      return [wordDay(row.value.slice(0, 10), locale), wordClock(row.value.slice(11), locale)].join(', ');
    case 'group':
      return (
        <ol>
          {row.items.map((item, index) => (
            <li key={index}>
              <dl>
                {item.map((part) => (
                  <Part key={part.field} row={part} locale={locale} />
                ))}
              </dl>
            </li>
          ))}
        </ol>
      );
  }
};

const Part = ({ row, locale }: AnswerTextProps) => (
  <>
    <dt className="gc-soft">{row.label}</dt>
    <dd>
      <AnswerText row={row} locale={locale} />
    </dd>
  </>
);
