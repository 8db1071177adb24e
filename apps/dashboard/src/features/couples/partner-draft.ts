import type { PartnerDetailsFragment, PartnerInput } from '../../generated/graphql';

/** A partner as the form holds them: texts, never null. */
export interface PartnerDraft {
  readonly name: string;
  readonly pronouns: string;
  readonly email: string;
  readonly phone: string;
  readonly safeHours: { readonly from: string; readonly to: string };
  readonly safeContactNote: string;
  readonly doNotContact: boolean;
}

export const emptyPartner: PartnerDraft = {
  name: '',
  pronouns: '',
  email: '',
  phone: '',
  safeHours: { from: '', to: '' },
  safeContactNote: '',
  doNotContact: false,
};

export const draftOf = (partner: PartnerDetailsFragment): PartnerDraft => ({
  name: partner.name,
  pronouns: partner.pronouns ?? '',
  email: partner.email ?? '',
  phone: partner.phone ?? '',
  safeHours: { from: partner.safeHours?.from ?? '', to: partner.safeHours?.to ?? '' },
  safeContactNote: partner.safeContactNote ?? '',
  doNotContact: partner.doNotContact,
});

/** A draft on newer ground: what was changed in it stays, and what was left alone is as it stands now. */
export const mergedDraft = (before: PartnerDraft, draft: PartnerDraft, now: PartnerDraft): PartnerDraft => {
  const isMine = (key: keyof PartnerDraft) => JSON.stringify(draft[key]) !== JSON.stringify(before[key]);
  return {
    name: (isMine('name') ? draft : now).name,
    pronouns: (isMine('pronouns') ? draft : now).pronouns,
    email: (isMine('email') ? draft : now).email,
    phone: (isMine('phone') ? draft : now).phone,
    safeHours: (isMine('safeHours') ? draft : now).safeHours,
    safeContactNote: (isMine('safeContactNote') ? draft : now).safeContactNote,
    doNotContact: (isMine('doNotContact') ? draft : now).doNotContact,
  };
};

const orNull = (value: string): string | null => value.trim() || null;

export const partnerInput = (draft: PartnerDraft): PartnerInput => ({
  name: draft.name.trim(),
  pronouns: orNull(draft.pronouns),
  email: orNull(draft.email),
  phone: orNull(draft.phone),
  safeHours: draft.safeHours.from && draft.safeHours.to ? { ...draft.safeHours } : null,
  safeContactNote: orNull(draft.safeContactNote),
  doNotContact: draft.doNotContact,
});

/** Problems the form can see by itself, by path within the draft. The server has the last word. */
export const draftProblems = (
  draft: PartnerDraft,
): { readonly path: string; readonly problem: 'name' | 'hours' }[] => {
  const { from, to } = draft.safeHours;
  return [
    ...(draft.name.trim() ? [] : [{ path: 'name', problem: 'name' } as const]),
    ...(Boolean(from) === Boolean(to)
      ? []
      : [{ path: from ? 'safeHours.to' : 'safeHours.from', problem: 'hours' } as const]),
  ];
};

const phoneDigits = (phone: string): string => phone.replace(/\D/g, '');

/** Whether two partners would be reached at the same address or number. */
export const sharedContact = (
  one: PartnerDraft,
  other: PartnerDraft,
): { email: boolean; phone: boolean } => ({
  email: Boolean(orNull(one.email)) && one.email.trim().toLowerCase() === other.email.trim().toLowerCase(),
  phone: phoneDigits(one.phone).length > 0 && phoneDigits(one.phone) === phoneDigits(other.phone),
});
