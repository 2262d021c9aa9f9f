declare module 'virtual:messages/*' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
declare module 'virtual:first-texts' {
  /** the part of the catalogue that the first view needs */
  export const firstTexts: string;
}
declare module '@react-aria/optimize-locales-plugin';
