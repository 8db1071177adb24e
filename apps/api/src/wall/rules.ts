import type { TableRule } from '@groundwork/database';
import { answerRules } from './answer-rules';
import { clinicRules } from './clinic-rules';
import { coupleRules } from './couple-rules';
import { linkRules } from './link-rules';

export const ruleTopics = [clinicRules, coupleRules, answerRules, linkRules] as const;

/** Who may reach which rows of which table: the whole access policy, a page for each topic. */
export const wallRules: Readonly<Record<string, TableRule>> = Object.assign({}, ...ruleTopics);
