import type { MyTask } from '../my-task';
import { say } from '../words';

/** The clinic's own text. */
export const ConfidentialityText = ({ task }: { readonly task: MyTask }) => (
  <>
    <h1 className="gx-question">{say('confidentiality.title')}</h1>
    {task.confidentiality?.body.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </>
);
