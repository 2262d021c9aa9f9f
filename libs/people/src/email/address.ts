import { DomainError } from '#kernel';
import { brokenTextRule } from '#platform';
import { isEmail } from 'class-validator';

/** An e-mail address as it is kept and as it is compared. */
export interface Address {
  address: string;
  folded: string;
}

/** Reads an address that somebody typed; BAD_INPUT naming the field if it is none. */
export function addressOf(typed: string, field: string): Address {
  const address = typed.trim().normalize('NFC');
  // Asked first: isEmail throws on half a character instead of saying no.
  const rule = brokenTextRule(address, { min: 1, max: 254, lines: false });
  if (rule || !isEmail(address)) throw new DomainError('BAD_INPUT', { field, rule: rule ?? 'NOT_EMAIL' });
  return { address, folded: folded(address) };
}

/** How addresses are compared: nobody has met a mailbox that tells cases apart. */
export function folded(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}
