/** Everything that a client may put into a request, found by walking the schema. */
import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

export interface Slot {
  /** `InviteInput.email`, or `addEmail(address)` for a bare argument */
  name: string;
  /** the way through the variables; a list is its first element */
  path: string[];
  scalar: string;
}

/** The scalars that a field of Query or Mutation takes. */
export function slotsOf(field: GraphQLField<unknown, unknown>): Slot[] {
  return field.args.flatMap((argument) =>
    slotsIn(argument.type, [argument.name], `${field.name}(${argument.name})`),
  );
}

function slotsIn(type: GraphQLInputType, path: string[], name: string): Slot[] {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return slotsIn(bare.ofType, [...path, '0'], name);
  const named = getNamedType(bare);
  if (isScalarType(named)) return [{ name, path, scalar: named.name }];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    slotsIn(field.type, [...path, field.name], `${named.name}.${field.name}`),
  );
}

/** The variables with another value at the slot; what lies on the way and was left out is made, with its language. */
export function withValue(
  variables: Record<string, unknown>,
  slot: Slot,
  value: unknown,
): Record<string, unknown> {
  const copy = structuredClone(variables);
  let place = copy as Record<string, unknown>;
  for (const [i, step] of slot.path.slice(0, -1).entries()) {
    const next = slot.path[i + 1]!;
    place[step] ??= next === '0' ? [] : { language: 'pl', text: 'Słowa' };
    place = place[step] as Record<string, unknown>;
  }
  place[slot.path.at(-1)!] = value;
  return copy;
}
