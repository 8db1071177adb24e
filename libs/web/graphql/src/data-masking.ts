import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

type Masking = GraphQLCodegenDataMasking.TypeOverrides;

declare module '@apollo/client' {
  /** Makes Apollo's types agree with the masked types that code generation writes. */
  interface TypeOverrides {
    FragmentType: Masking['FragmentType'];
    MaybeMasked: Masking['MaybeMasked'];
    Unmasked: Masking['Unmasked'];
  }
}
