/** A mail. A room itself sends only what a person has just asked for, or needs in order to come in; the rest is for `notices`. */
export interface Letter {
  to: string;
  /** the language that it is written in */
  language: string;
  subject: string;
  /** plain text; links stand on lines of their own */
  text: string;
  /** what it is: `invitation`, `password-reset`, `email-confirmation`, `notice` */
  kind: string;
  /** headers beside the usual ones: `List-Unsubscribe` */
  headers?: Record<string, string>;
  /** the persons whom it names, beside the one it goes to: at an erasure their names are taken out */
  names?: readonly string[];
}

/** What a calendar takes out of a letter (RFC 6047). Only of those that are written when they leave: it is kept nowhere. */
export interface LetterCalendar {
  method: 'REQUEST' | 'PUBLISH' | 'CANCEL';
  text: string;
}

export interface WrittenLetter extends Letter {
  calendar?: LetterCalendar;
}

/** A letter that is written only when it leaves, by whoever has said that they write this kind. */
export interface LetterToWrite {
  kind: string;
  /** what it is about */
  ref: string;
}
