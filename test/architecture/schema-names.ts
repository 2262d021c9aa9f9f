import { floors } from './floors.mjs';

/** Comments name other rooms' tables freely; only what can reach the database counts. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

const table = String.raw`"?([a-z_][a-z_0-9]*)"?(?:\s*\.\s*"?([a-z_][a-z_0-9]*)"?)?`;
const writes = new RegExp(
  String.raw`\b(?:insert\s+into|(?<!\b(?:for|do|no\s+key)\s)update(?:\s+only)?|delete\s+from(?:\s+only)?|merge\s+into|truncate(?:\s+table)?|(?:create|alter|drop)\s+table(?:\s+if\s+(?:not\s+)?exists)?|(?:create|drop)\s+schema(?:\s+if\s+(?:not\s+)?exists)?)\s+${table}(?=[\s(;,\`'"]|$)`,
  'gi',
);
const reads = new RegExp(
  String.raw`\b(?:from|join|using|references)\s+(?:only\s+|lateral\s+)?${table}`,
  'gi',
);
const entity = /@Entity\(\s*\{[^}]*?\bschema:\s*['"`](\w+)['"`]/g;
const entityWithout = /@Entity\(\s*(?:\)|['"`]|\{(?![^}]*\bschema:))/g;

/** The rules of a room's SQL: it writes only tables of its own schema and reads only those of lower rooms. */
export function schemaFaults(room: string, path: string, source: string): string[] {
  const text = withoutComments(source);
  const faults: string[] = [];
  for (const [statement, schema, name] of text.matchAll(writes)) {
    // English in an error message ("update the page") has no schema and no SQL around it
    if (name === undefined && !/^(?:insert|delete|truncate|create|alter|drop|merge)/i.test(statement))
      continue;
    if (schema?.toLowerCase() === room) continue;
    if (/schema/i.test(statement) && schema === room) continue;
    faults.push(`${path}: writes ${name ? `${schema}.${name}` : `${schema} (no schema named)`}`);
  }
  for (const [, schema, name] of text.matchAll(reads)) {
    if (name === undefined || !(schema! in floors) || schema === room) continue;
    if (floors[schema!]! >= floors[room]!)
      faults.push(`${path}: reads ${schema}.${name}, which is not below ${room}`);
  }
  for (const [, schema] of text.matchAll(entity)) {
    if (schema !== room) faults.push(`${path}: an entity in ${schema}`);
  }
  for (const _ of text.matchAll(entityWithout)) faults.push(`${path}: an entity without a schema`);
  return faults;
}
