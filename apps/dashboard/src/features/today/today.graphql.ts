import { graphql } from '../../generated';

export const TodayDocument = graphql(`
  query Today {
    today {
      ...WholeToday @unmask
    }
  }
`);

export const TodayNowDocument = graphql(`
  query TodayNow {
    todayNow {
      ...WholeToday @unmask
    }
  }
`);

export const SnoozeRowsDocument = graphql(`
  mutation SnoozeRows($input: SnoozeRowsInput!) {
    snoozeRows(input: $input) {
      ...WholeToday @unmask
    }
  }
`);

export const FinishRowsDocument = graphql(`
  mutation FinishRows($input: TodayRowsInput!) {
    finishRows(input: $input) {
      ...WholeToday @unmask
    }
  }
`);

export const UnmarkRowsDocument = graphql(`
  mutation UnmarkRows($input: TodayRowsInput!) {
    unmarkRows(input: $input) {
      ...WholeToday @unmask
    }
  }
`);

export const DismissChecklistDocument = graphql(`
  mutation DismissChecklist($input: DismissChecklistInput!) {
    dismissChecklist(input: $input) {
      ...WholeToday @unmask
    }
  }
`);

export const RestoreChecklistDocument = graphql(`
  mutation RestoreChecklist($input: RestoreChecklistInput!) {
    restoreChecklist(input: $input) {
      ...WholeToday @unmask
    }
  }
`);

export const WholeTodayFragmentDoc = graphql(`
  fragment WholeToday on Today {
    at
    day
    beforeEvening
    inCare
    checklist {
      coupleId
      safeContactSet
      stepSent
    }
    total
    couples
    rows {
      ...WholeRow @unmask
    }
    snoozed {
      ...WholeRow @unmask
    }
  }
`);

export const WholeRowFragmentDoc = graphql(`
  fragment WholeRow on TodayRow {
    kind
    subjectId
    coupleId
    coupleNames
    partnerName
    taskId
    exerciseTitle
    dueOn
    reminded
    at
    since
    snoozedUntil
    snoozeReason
  }
`);
