/** Documents made from the schema itself, so that a field that is added is asked for without being named here. */
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

/** All that a type holds: its leaves, and of the objects in it their leaves. */
export function everythingOf(type: GraphQLOutputType, depth = 2): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const parts = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    if (isLeafType(getNamedType(field.type))) return [field.name];
    if (depth <= 1 && field.name !== 'items') return [];
    const inner = everythingOf(field.type, depth - 1);
    return inner === '' ? [] : [`${field.name} ${inner}`];
  });
  return parts.length === 0 ? '{ __typename }' : `{ ${parts.join(' ')} }`;
}

/** The whole document for a field of Query or Mutation, with a variable for each of its arguments. */
export function documentOf(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  selection = everythingOf(field.type),
): string {
  const variables = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const brackets = (text: string) => (text === '' ? '' : `(${text})`);
  return `${kind} ${brackets(variables)} { ${field.name}${brackets(given)} ${selection} }`;
}

/** The field with its arguments left to their defaults: for types whose fields are asked for one by one. */
export function fieldNames(type: GraphQLObjectType): string[] {
  return Object.keys(type.getFields());
}
