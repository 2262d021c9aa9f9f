/**
 * The fields of a document as plain code: `(row) => ({ id: row.id, author: row.author && { ... } })`. So the bare server
 * answers the very bytes of the api, in the document's order, and does no more for it than JSON.stringify must.
 */
import { getNamedType, isObjectType, Kind, parse } from 'graphql';

/** Builds the function from what the root fields of a document hold to its answer. */
export function shapeOf(schema, text) {
  const document = parse(text);
  const fragments = new Map(
    document.definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const picked = expressionOf(
    schema.getRootType(operation.operation),
    operation.selectionSet,
    'held',
    fragments,
    1,
  );
  return new Function('held', `return ${picked};`);
}

function merged(nodes) {
  return { selections: nodes.flatMap((node) => node.selectionSet?.selections ?? []) };
}

/** Fields by their key, in the order in which GraphQL answers them. */
function collect(selectionSet, fragments, found = new Map()) {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      found.set(key, [...(found.get(key) ?? []), selection]);
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      collect(fragments.get(selection.name.value).selectionSet, fragments, found);
    } else collect(selection.selectionSet, fragments, found);
  }
  return found;
}

function expressionOf(type, selectionSet, value, fragments, depth) {
  const parts = [...collect(selectionSet, fragments)].map(([key, nodes]) => {
    const name = nodes[0].name.value;
    if (name === '__typename') return `${key}: ${JSON.stringify(type.name)}`;
    const fieldType = type.getFields()[name].type;
    const named = getNamedType(fieldType);
    const from = `${value}.${name}`;
    if (!isObjectType(named)) return `${key}: ${from} ?? null`;
    const inner = `v${depth}`;
    const built = expressionOf(named, merged(nodes), inner, fragments, depth + 1);
    return String(fieldType).startsWith('[')
      ? `${key}: ${from}.map((${inner}) => (${built}))`
      : `${key}: ${from} == null ? null : ((${inner}) => (${built}))(${from})`;
  });
  return `{ ${parts.join(', ')} }`;
}
