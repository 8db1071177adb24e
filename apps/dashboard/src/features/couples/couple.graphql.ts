import { graphql } from '../../generated';

export const CoupleHeadFragmentDoc = graphql(`
  fragment CoupleHead on CoupleWorkspace {
    id
    stage
    status
    timeZone
    today
    partners {
      id
      name
    }
  }
`);

export const PartnerDetailsFragmentDoc = graphql(`
  fragment PartnerDetails on Partner {
    id
    name
    pronouns
    email
    phone
    safeHours {
      from
      to
    }
    safeContactNote
    doNotContact
    channel
    channel
    mailAt
    pinMadeAt
    version
  }
`);

export const CoupleRupturesFragmentDoc = graphql(`
  fragment CoupleRuptures on CoupleWorkspace {
    id
    partners {
      id
      name
    }
    ruptures {
      id
      kind
      happened
      injuredPartnerId
      involvedPartnerId
      note
      version
    }
  }
`);

export const CoupleTeamFragmentDoc = graphql(`
  fragment CoupleTeam on CoupleWorkspace {
    id
    mayLead
    careTeam {
      staffId
      name
      role
      since
    }
    handovers {
      id
      fromName
      toName
      note
      state
      mayUndo
      at
    }
  }
`);

export const CoupleHistoryFragmentDoc = graphql(`
  fragment CoupleHistory on CoupleWorkspace {
    id
    partners {
      id
      name
    }
    stageHistory {
      id
      stage
      status
      reason
      on
      byName
      at
    }
    history {
      id
      kind
      at
      byName
      memberName
      partnerId
      exerciseTitle
      detail
    }
  }
`);

export const CoupleDocument = graphql(`
  query Couple($id: ID!) {
    couple(id: $id) {
      id
      status
      sharedEmail
      sharedPhone
      partners {
        id
        name
        ...PartnerDetails
      }
      assignments {
        id
      }
      ...CoupleHead
      ...AssignTo
      ...CoupleSteps
      ...CoupleRuptures
      ...CoupleTeam
      ...MadeTogether
      ...CoupleHistory
    }
  }
`);

export const ColleaguesDocument = graphql(`
  query Colleagues {
    colleagues {
      staffId
      name
      role
    }
  }
`);
