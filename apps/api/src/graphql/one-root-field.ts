import { GraphQLError, type ValidationRule } from 'graphql';

/** One operation, one root field: also what a fragment or an alias would add. */
export const oneRootField: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    // The dashboard's build adds `__typename` everywhere; it asks nothing.
    const asked = operation.selectionSet.selections.filter(
      (each) => each.kind !== 'Field' || each.name.value !== '__typename',
    );
    if (asked.length !== 1 || asked[0]?.kind !== 'Field') {
      context.reportError(new GraphQLError('An operation has one root field.', { nodes: operation }));
    }
  },
});
