/** What class-validator finds, said as the domain's one error with the fields and the rules that they break. */
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError } from '#kernel';

interface BrokenField {
  field: string;
  rule: string;
}

/** The pipe in front of every resolver: unknown fields cannot occur in GraphQL, so it only checks and trims. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => brokenFields(error, 'input'));
      return new DomainError('BAD_INPUT', { field: fields[0]?.field, rule: fields[0]?.rule, fields });
    },
  });
}

function brokenFields(error: ValidationError, path: string): BrokenField[] {
  const field = `${path}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
    field,
    rule: name === 'text' ? message : constantOf(name),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => brokenFields(child, field))];
}

/** isEmail -> NOT_EMAIL, arrayMaxSize -> ARRAY_MAX_SIZE, NOT_AN_ID stays. */
function constantOf(name: string): string {
  if (/^[A-Z_]+$/.test(name)) return name;
  const words = name.replace(/([A-Z])/g, '_$1').toUpperCase();
  return words.startsWith('IS_') ? `NOT_${words.slice(3)}` : words;
}
