/**
 * Letters that one person may cause in an hour: a stolen account must not become a mailing machine. Each line of a file
 * counts, also of one that is refused: a file of 200 may be mended a few times.
 */
export const letters = { limit: 1000, windowSeconds: 3600 };

/** Letters to one address in a day, whoever causes them: nobody's mailbox is to be filled with invitations. */
export const invitationsToAddress = { limit: 20, windowSeconds: 24 * 3600 };
