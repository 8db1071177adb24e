import { GraphQLError, type ValidationRule } from 'graphql';

/** One operation, one root field: also what a fragment or an alias would add. */
export const oneRootField: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    const fields = operation.selectionSet.selections.filter((each) => each.kind === 'Field');
    if (fields.length !== 1 || operation.selectionSet.selections.length !== 1) {
      context.reportError(new GraphQLError('An operation has one root field.', { nodes: operation }));
    }
  },
});
