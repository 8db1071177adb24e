import { answerTo } from '@groundwork/forms';

import { paths } from '../../paths';
import { page } from '../../reply';
import { goTo, type Route, taskRoute } from '../../route';
import { answerQuestion } from './answer-question';
import { draftRoute } from './draft';
import { questionOf } from './question';
import { renderQuestionPage } from './question-page';
import { renderSavedPage } from './saved-page';
import { renderSkipPage } from './skip-page';

export const questionRoutes: readonly Route[] = [
  taskRoute('GET', '/s/q/(\\d{1,3})', 'accepted', (visit) => {
    const question = questionOf(visit);
    if (!question) return goTo(paths.step, visit.request);
    const answer = answerTo(question.answers, question.field.id);
    return page(renderQuestionPage({ visit, question, answer, problems: {} }));
  }),
  taskRoute('POST', '/s/q/(\\d{1,3})', 'accepted', answerQuestion),
  taskRoute('GET', '/s/skip/(\\d{1,3})', 'accepted', (visit) => {
    const question = questionOf(visit);
    return question ? page(renderSkipPage(visit.task, question)) : goTo(paths.step, visit.request);
  }),
  draftRoute,
  taskRoute('GET', paths.saved, 'open', ({ task }) => page(renderSavedPage(task))),
];
