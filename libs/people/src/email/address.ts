import { DomainError } from '#kernel';
import { isEmail } from 'class-validator';

/** An e-mail address as it is kept and as it is compared. */
export interface Address {
  address: string;
  folded: string;
}

/** Reads an address that somebody typed; BAD_INPUT naming the field if it is none. */
export function addressOf(typed: string, field: string): Address {
  const address = typed.trim().normalize('NFC');
  if (address.length > 254 || !isEmail(address))
    throw new DomainError('BAD_INPUT', { field, rule: 'NOT_EMAIL' });
  return { address, folded: folded(address) };
}

/** How addresses are compared: nobody has met a mailbox that tells cases apart. */
export function folded(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}
