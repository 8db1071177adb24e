import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { addCouple } from '../walk';
import { again, asked, type Sent } from './asking';

/** Letters only, a different name for each number. */
const nameOf = (number: number): string =>
  [...String(number).padStart(4, '0')].map((digit) => 'abeilmnors'[Number(digit)]).join('');

/** Adds so many couples: the first through the form, the others as the form sends them. Returns the first one's address. */
export const addCouples = async (page: Page, count: number): Promise<string> => {
  const create = asked(page, 'CreateCouple');
  const address = await addCouple(page, 'First', 'Second');
  const creation = await create;
  const { input } = (creation.postDataJSON() as Sent).variables;
  const [one, other] = input.partners as { name: string }[];
  for (let made = 1; made < count; made += 1) {
    const partners = [
      { ...one, name: nameOf(made) },
      { ...other, name: nameOf(count - made) },
    ];
    const fresh = { ...input, partners, clientMutationId: randomUUID() };
    await again(creation, (sent) => ({ ...sent, variables: { input: fresh } }));
  }
  return address;
};
