/** Rules for what people type: the same everywhere, each broken one named by a constant that the client translates. */
import { applyDecorators } from '@nestjs/common';
import { isId } from '#kernel';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationOptions } from 'class-validator';

interface Bounds {
  /** in code points, after trimming */
  min?: number;
  max: number;
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const lineBreaks = /[\n\r\u0085\u2028\u2029]/;
// They turn the rest of a line round, so that a name reads as another; letters of right-to-left scripts need none of them.
const directions = /[\u202a-\u202e\u2066-\u2069]/;

/** Which rule a text breaks, or null. */
export function brokenTextRule(value: unknown, bounds: Bounds & { lines: boolean }): string | null {
  if (typeof value !== 'string') return 'NOT_TEXT';
  // PostgreSQL refuses NUL, and a lone surrogate cannot be written as UTF-8: said here as the field's fault.
  if (controls.test(value)) return 'CONTROL_CHARACTER';
  if (!isWellFormed(value)) return 'BROKEN_CHARACTER';
  if (!bounds.lines && lineBreaks.test(value)) return 'LINE_BREAK';
  if (!bounds.lines && directions.test(value)) return 'CONTROL_CHARACTER';
  const length = Array.from(value).length;
  if (length < (bounds.min ?? 0)) return length === 0 ? 'REQUIRED' : 'TOO_SHORT';
  if (length > bounds.max) return 'TOO_LONG';
  return null;
}

/** One line: names, titles. Trimmed, spaces folded. */
export function PlainText(bounds: Bounds, options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      eachText(value, (text) => seen(text.trim().replace(/[ \t]+/g, ' '))),
    ),
    textRule({ ...bounds, lines: false }, options),
  );
}

/** Several lines: posts, purposes. Kept as typed, less the space around it. */
export function LongText(bounds: Bounds, options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      eachText(value, (text) => seen(text.replace(/\r\n?/g, '\n').trim())),
    ),
    textRule({ ...bounds, lines: true }, options),
  );
}

/** A sign that is seen; and one that turns directions, which is refused by its own rule. */
const sign = /[^\p{Z}\p{Default_Ignorable_Code_Point}\u2800]|[\u202a-\u202e\u2066-\u2069]/u;

/** What nobody can see is nothing: a name of joiners and fillers alone would stand in a list as a hole that nobody can point to. */
function seen(text: string): string {
  return sign.test(text) ? text : '';
}

/** With `{ each: true }` a field is a list of texts, each cleaned for itself. */
function eachText(value: unknown, clean: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => eachText(one, clean));
  return typeof value === 'string' ? clean(value) : value;
}

/** Several lines that are somebody else's words: kept byte for byte, so nothing is trimmed or folded. */
export function VerbatimText(bounds: Bounds, options?: ValidationOptions): PropertyDecorator {
  return textRule({ ...bounds, lines: true }, options);
}

/** A secret such as a password: not trimmed, not folded. */
export function SecretText(bounds: Bounds, options?: ValidationOptions): PropertyDecorator {
  return textRule({ ...bounds, lines: false }, options);
}

/** A lower-case uuid. */
export function IsIdentifier(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'NOT_AN_ID', validator: { validate: (value: unknown) => isId(value) } }, options);
}

function textRule(bounds: Bounds & { lines: boolean }, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'text',
      validator: {
        validate: (value: unknown) => brokenTextRule(value, bounds) === null,
        // The message is the rule's constant; the client has the words for it.
        defaultMessage: (subject) => brokenTextRule(subject?.value, bounds) ?? 'TEXT',
      },
    },
    options,
  );
}

function isWellFormed(value: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);
}
