import { describe, expect, it } from '@jest/globals';
import { invitationLines } from './invitation-lines.js';

const refusal = (rule: string, line = 1) =>
  expect.objectContaining({ code: 'BAD_INPUT', details: { field: 'csv', rule, line } });

describe('the lines of a file of people to invite', () => {
  it('are read with commas, semicolons or tabs, in any order of columns, with a mark at the beginning', () => {
    const expected = [
      {
        line: 2,
        email: 'a@b.example',
        name: 'Praktyk, Rzeszów',
        language: 'pl',
        role: '',
        municipality: '',
        jobTitle: '',
      },
    ];
    expect(invitationLines('email,name,language\na@b.example,"Praktyk, Rzeszów",pl')).toEqual(expected);
    expect(invitationLines('\uFEFFName;E-mail;Language\r\nPraktyk, Rzeszów; a@b.example ;pl\r\n')).toEqual(
      expected,
    );
    expect(invitationLines('language\temail\tname\npl\ta@b.example\tPraktyk, Rzeszów')).toEqual(expected);
  });

  it('know where they stand, empty ones between them counted', () => {
    expect(invitationLines('email\n\na@b.example\nc@d.example').map((one) => one.line)).toEqual([3, 4]);
  });

  it('may be short: what is missing is empty', () => {
    expect(invitationLines('email,job title\na@b.example')[0]).toMatchObject({
      email: 'a@b.example',
      jobTitle: '',
    });
  });

  it.each([
    ['name\nX', 'NO_EMAIL_COLUMN', 1],
    ['', 'NO_EMAIL_COLUMN', 1],
    ['email,phone\na@b.example,1', 'UNKNOWN_COLUMN', 1],
    ['email,e-mail\na@b.example,c@d.example', 'COLUMN_TWICE', 1],
    ['email\n', 'NO_LINES', 1],
    ['email\na@b.example,X', 'TOO_MANY_VALUES', 2],
  ])('refuse %j with %s', (csv, rule, line) => {
    expect(() => invitationLines(csv)).toThrow(refusal(rule, line));
  });

  it('refuse a quote without end, and more lines than are sent at once', () => {
    expect(() => invitationLines('email,name\na@b.example,"X')).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT' }),
    );
    const many = `email\n${'a@b.example\n'.repeat(201)}`;
    expect(() => invitationLines(many)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });
});
