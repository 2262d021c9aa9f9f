/** The lines of a file of people to invite. */
import { DomainError } from '#kernel';
import { parse } from 'csv-parse/sync';

export interface InvitationLine {
  /** in the file, from 1; the columns are line 1 */
  line: number;
  email: string;
  name: string;
  language: string;
  role: string;
  municipality: string;
  jobTitle: string;
}

type Column = Exclude<keyof InvitationLine, 'line'>;
const columns: Record<string, Column> = {
  email: 'email',
  name: 'name',
  language: 'language',
  role: 'role',
  municipality: 'municipality',
  jobtitle: 'jobTitle',
};

export const mostLines = 200;

/** Reads the whole file or refuses it: BAD_INPUT names the rule and the line. */
export function invitationLines(csv: string): InvitationLine[] {
  const rows = read(csv);
  const [header, ...rest] = rows;
  const names = header?.record.map(columnOf) ?? [];
  if (!names.includes('email')) throw refused('NO_EMAIL_COLUMN', 1);
  if (new Set(names).size !== names.length) throw refused('COLUMN_TWICE', 1);
  if (rest.length === 0) throw refused('NO_LINES', 1);
  if (rest.length > mostLines)
    throw new DomainError('TOO_LARGE', { field: 'csv', rule: 'TOO_MANY_LINES', limit: mostLines });
  return rest.map(({ record, line }) => {
    if (record.length > names.length) throw refused('TOO_MANY_VALUES', line);
    const found: InvitationLine = {
      line,
      email: '',
      name: '',
      language: '',
      role: '',
      municipality: '',
      jobTitle: '',
    };
    names.forEach((name, i) => (found[name] = record[i] ?? ''));
    return found;
  });
}

interface Row {
  record: string[];
  line: number;
}

function read(csv: string): Row[] {
  try {
    const found = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return found.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    throw refused('NOT_CSV', (error as { lines?: number }).lines ?? 1);
  }
}

/** Spreadsheets write semicolons where the comma is the decimal sign; the line of columns tells. */
function delimiterOf(csv: string): string {
  const [first = ''] = csv.split(/\r?\n/, 1);
  return [';', '\t'].find((one) => first.includes(one)) ?? ',';
}

function columnOf(typed: string): Column {
  const name = typed.toLowerCase().replace(/[\s_-]/g, '');
  // Asked for its own names only: every object also knows a `constructor`.
  if (!Object.hasOwn(columns, name)) throw refused('UNKNOWN_COLUMN', 1);
  return columns[name]!;
}

function refused(rule: string, line: number): DomainError {
  return new DomainError('BAD_INPUT', { field: 'csv', rule, line });
}
