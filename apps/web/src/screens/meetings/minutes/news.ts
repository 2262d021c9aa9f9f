import type { Fact } from '#kernel';

/** What makes minutes others than they were, for who reads them. */
export const isMinutesNews = ({ type }: Fact): boolean => type.startsWith('minutes.');
