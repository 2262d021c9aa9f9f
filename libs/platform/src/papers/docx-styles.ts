/** How a DOCX looks. In faces that offices have: one that is missing would be replaced by who knows what. */
import type { IStylesOptions } from 'docx';

/** Between the margins of A4, in twentieths of a point. */
export const textWidth = 9_186;

const serif = 'Georgia';
const sans = 'Calibri';
const ink = '16202E';
const quiet = '514D44';

export function docxStyles(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: serif, size, bold: true, color: ink, language: { value: language } },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  const own = (id: string, run: object, paragraph: object) => ({
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: sans, size: 22, color: ink, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 288 } },
      },
      heading1: heading(44, 0, 200),
      heading2: heading(28, 400, 120),
      heading3: heading(23, 240, 80),
      hyperlink: { run: { color: '1D4F8F', underline: {} } },
    },
    paragraphStyles: [
      own('Lead', { size: 26, color: quiet }, { spacing: { after: 160 } }),
      own('Quiet', { size: 18, color: quiet }, { spacing: { after: 120 } }),
      own('Quote', { color: quiet }, { indent: { left: 400 } }),
      own('Fact', {}, { spacing: { after: 60 } }),
      own('Cell', { size: 20 }, { spacing: { after: 0, line: 252 } }),
      own('Running', { size: 17, color: quiet }, { spacing: { after: 0 } }),
      own('Signature', {}, { spacing: { before: 900, after: 0 }, alignment: 'right' }),
      own('Signed', { size: 18, color: quiet }, { alignment: 'right' }),
    ],
  };
}
