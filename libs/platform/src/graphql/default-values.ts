/**
 * The defaults of input fields, put in where nothing was sent (GraphQL specification, "Input Objects"). The compiler of prepared
 * documents asks for every field that may not be null, also where the schema has a value for it: what the interpreter takes
 * would go the ordinary, slower way.
 */
import {
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  Kind,
} from 'graphql';

type Fill = (value: unknown) => unknown;

/** Variables as they were sent, with what the schema says of those that were not; the sent object stays as it is. */
export type FillVariables = (variables: Record<string, unknown>) => Record<string, unknown>;

/** For the variables of this document; what has no default anywhere below it costs nothing. */
export function defaultsOf(schema: GraphQLSchema, document: DocumentNode): FillVariables {
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const fills = (operation?.variableDefinitions ?? []).flatMap(({ variable, type }): [string, Fill][] => {
    const input = typeFromAST(schema, type) as GraphQLInputType | undefined;
    const fill = input && fillOf(input, []);
    return fill ? [[variable.name.value, fill]] : [];
  });
  if (fills.length === 0) return (variables) => variables;
  return (variables) => {
    const filled = { ...variables };
    for (const [name, fill] of fills) if (filled[name] !== undefined) filled[name] = fill(filled[name]);
    return filled;
  };
}

/** @param within the types around this one: of a type inside itself nothing is filled */
function fillOf(type: GraphQLInputType, within: readonly GraphQLInputType[]): Fill | null {
  if (isNonNullType(type)) return fillOf(type.ofType, within);
  if (isListType(type)) {
    const fill = fillOf(type.ofType, within);
    // One thing alone stands for a list of one.
    return fill && ((value) => (Array.isArray(value) ? value.map(fill) : fill(value)));
  }
  if (!isInputObjectType(type) || within.includes(type)) return null;
  const missing: [string, unknown][] = [];
  const below: [string, Fill][] = [];
  for (const field of Object.values(type.getFields())) {
    if (field.defaultValue !== undefined) missing.push([field.name, sent(field.type, field.defaultValue)]);
    const fill = fillOf(field.type, [...within, type]);
    if (fill) below.push([field.name, fill]);
  }
  if (missing.length === 0 && below.length === 0) return null;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const filled: Record<string, unknown> = { ...value };
    for (const [name, fill] of below) if (filled[name] !== undefined) filled[name] = fill(filled[name]);
    for (const [name, given] of missing) if (filled[name] === undefined) filled[name] = given;
    return filled;
  };
}

/** A default as it would be sent: the schema keeps it as resolvers see it. */
function sent(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return sent(type.ofType, value);
  if (isListType(type)) return Array.isArray(value) ? value.map((one) => sent(type.ofType, one)) : value;
  return isLeafType(type) ? type.serialize(value) : value;
}
