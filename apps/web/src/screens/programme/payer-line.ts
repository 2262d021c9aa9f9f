import { graphql } from '../../graphql/documents.js';

export const PayerLine = graphql(`
  fragment PayerLine on Funder {
    id
    country
    amount
    currency
    quoted
    version
    organisation {
      id
      number
      slug
      name
    }
  }
`);

export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}
