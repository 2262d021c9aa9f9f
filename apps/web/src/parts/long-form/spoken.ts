/** Those that are spoken among the members; one that something has beside them is offered too. */
export const spoken = ['pl', 'en', 'ro', 'uk', 'ru', 'de', 'fr', 'be', 'lt'] as const;
