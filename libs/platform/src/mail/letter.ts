/** A mail that a person has just asked for, or needs in order to come in. */
export interface Letter {
  to: string;
  /** the language that it is written in */
  language: string;
  subject: string;
  /** plain text; links stand on lines of their own */
  text: string;
  /** what it is: `invitation`, `password-reset`, `email-confirmation` */
  kind: string;
}
