/** Scalars that pass text through: dates come from PostgreSQL as the text that clients get. */
import { CustomScalar, Scalar } from '@nestjs/graphql';
import { DomainError } from '#kernel';
import { parseFuzzyDate } from '#kernel';
import { Kind, type ValueNode } from 'graphql';

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** Named as a class for Nest; the GraphQL name is DateTime. */
@Scalar('DateTime', () => DateTimeScalar)
export class DateTimeScalar implements CustomScalar<string, string> {
  description = 'An instant as ISO 8601 text in UTC with milliseconds: 2026-11-22T16:18:26.123Z';

  serialize(value: unknown): string {
    return value instanceof Date ? value.toISOString() : String(value);
  }

  parseValue(value: unknown): string {
    if (typeof value === 'string' && iso.test(value) && !Number.isNaN(Date.parse(value)))
      return new Date(value).toISOString();
    throw new DomainError('BAD_INPUT', { rule: 'NOT_AN_INSTANT' });
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}

@Scalar('FuzzyDate', () => FuzzyDateScalar)
export class FuzzyDateScalar implements CustomScalar<string, string> {
  description =
    'A date as exactly as it is known, ISO 8601-2 (EDTF) text: 2024-06-19, 2024-06, 2024-Q4, 2024, 2023-05/2024-12, 2023-05/.. or empty';

  serialize(value: unknown): string {
    return String(value);
  }

  parseValue(value: unknown): string {
    const date = typeof value === 'string' && value.length <= 60 ? parseFuzzyDate(value) : null;
    if (!date) throw new DomainError('BAD_INPUT', { rule: 'NOT_A_DATE' });
    return date.text;
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
