/** Keyset pages: `{items, next}`. A cursor is opaque to the client and holds the last row's sort key. */
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DomainError } from '#kernel';

export interface PageOf<T> {
  items: T[];
  next: string | null;
}

/** The GraphQL type of a page of `item`; subclass it with the page's own name. */
export function Page<T>(item: Type<T>): Type<PageOf<T>> {
  @ObjectType({ isAbstract: true })
  abstract class AbstractPage implements PageOf<T> {
    @Field(() => [item], { description: 'In the order of the list.' })
    items: T[];

    @Field(() => String, {
      nullable: true,
      description: 'Give this as `after` for the next page; null: this was the last.',
    })
    next: string | null;
  }
  return AbstractPage as Type<PageOf<T>>;
}

/** How many of a list are given: so many unless told, and never more than so many. */
export interface PageBounds {
  standard: number;
  most: number;
}

export interface AskedPage {
  first?: number | null;
  after?: string | null;
}

/** What every list may be asked; extend it with what this one may be asked beside. */
export function PageArgs({ standard, most }: PageBounds): Type<AskedPage> {
  @ArgsType()
  abstract class BoundedPageArgs implements AskedPage {
    @Field(() => Int, {
      nullable: true,
      description: `How many at most: ${standard} unless told, never more than ${most}.`,
    })
    @IsOptional()
    first?: number | null;

    @Field(() => String, { nullable: true, description: '`next` of the page before.' })
    @IsOptional()
    after?: string | null;
  }
  return BoundedPageArgs as Type<AskedPage>;
}

/** How many rows to read: what was asked for, within bounds, so that nobody can ask for everything. */
export function clampFirst(first: number | null | undefined, bounds: PageBounds): number {
  if (first === null || first === undefined) return bounds.standard;
  return Math.min(Math.max(1, Math.trunc(first)), bounds.most);
}

/** The cursor after a row, from its sort key. */
export function cursorOf(key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor; null for none. A cursor that we did not make is BAD_INPUT. */
export function keyOf(cursor: string | null | undefined, length: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every((one) => typeof one === 'string' || typeof one === 'number')
    ) {
      return key as (string | number)[];
    }
  } catch {
    // Falls through to the one answer for every cursor that is not ours.
  }
  throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
}

/** Makes a page of rows that were read with one more than asked for. */
export function pageOf<R, T>(
  rows: R[],
  first: number,
  key: (row: R) => (string | number)[],
  shape: (row: R) => T,
): PageOf<T> {
  const shown = rows.slice(0, first);
  const last = shown[shown.length - 1];
  return { items: shown.map(shape), next: rows.length > first && last ? cursorOf(key(last)) : null };
}
