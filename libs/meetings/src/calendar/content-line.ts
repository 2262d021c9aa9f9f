/** Lines of iCalendar (RFC 5545, 3.1): escaped, folded, ended as the format wants it, whatever people have typed into a title. */

/** The longest line, in octets, without its end. */
const longest = 75;

/** What would end the line, or begin another property, is written so that it can do neither; other control characters go. */
export function escapedText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** A parameter's value in quotes; it knows no escapes, so what may not stand in quotes is left out. */
export function quoted(text: string): string {
  return `"${text.replace(/["\s\u0000-\u001f\u007f\u0085]+/g, ' ').trim()}"`;
}

/** An address as a value: it holds no character that would end the line. */
export function uriValue(uri: string): string {
  return uri.replace(/[\s\u0000-\u001f\u007f]/g, (sign) => encodeURIComponent(sign));
}

/** One property with its end. A sign of several octets is never cut: readers that unfold late would show two broken ones. */
export function contentLine(name: string, value: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of `${name}:${value}`) {
    const size = Buffer.byteLength(sign);
    if (octets + size > longest) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** A TEXT property; nothing where there is nothing to say. */
export function textLine(name: string, text: string | null | undefined): string {
  return text?.trim() ? contentLine(name, escapedText(text.trim())) : '';
}

/** 20261123T145500Z */
export function utcValue(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
