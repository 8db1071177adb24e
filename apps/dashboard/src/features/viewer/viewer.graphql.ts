import { graphql } from '../../generated';

export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      staffId
      name
      role
      permissions
      lastVisitAt
      clinic {
        id
        name
        timeZone
        locale
        demo
      }
    }
  }
`);

export const LockDocument = graphql(`
  mutation Lock($input: LockInput!) {
    lock(input: $input) {
      ok
    }
  }
`);

export const SignOutDocument = graphql(`
  mutation SignOut($input: SignOutInput!) {
    signOut(input: $input) {
      ok
    }
  }
`);
