/** What may stand as a link: nothing that runs, and nothing that breaks out of an attribute. */
export const webAddress = /^https?:\/\/[^\s<>"]{1,490}$/;
