import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Turns } from '#platform';
import { commonPasswords } from './common-passwords.js';
import { brokenPasswordRule, longestPassword, normalised, type PasswordOwner } from './password.policy.js';

// argon2id is the library's standard; its enum cannot be imported here, as it exists for the type checker only.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each hash takes 19 MB and a processor: more at once would only slow all down. */
const bounds = { atWork: 2, standing: 100, burst: 100, longest: Infinity };

/** The library takes five megabytes: only a process that has met a password pays for it. */
let loaded: Promise<typeof import('@node-rs/argon2')> | undefined;
const argon2 = (): Promise<typeof import('@node-rs/argon2')> => (loaded ??= import('@node-rs/argon2'));

/** Hashes and compares passwords, a few at a time. */
@Injectable()
export class Passwords {
  private readonly turns = new Turns(bounds);
  private decoy: Promise<string> | undefined;

  /** Throws BAD_INPUT with the rule that a new password breaks. */
  check(password: string, owner: PasswordOwner, field: string): void {
    const rule = brokenPasswordRule(password, owner, commonPasswords);
    if (rule) throw new DomainError('BAD_INPUT', { field, rule });
  }

  /** The hash of a password, with its parameters. */
  async hash(password: string): Promise<string> {
    const { hash } = await argon2();
    return this.inTurn(() => hash(normalised(password), cost));
  }

  /** Whether a password is the right one. Without a hash the same work is done for nothing, so that the time tells nothing. */
  async isRight(password: string, known: string | null): Promise<boolean> {
    if (password.length > longestPassword * 2) return false;
    const compared = known ?? (await this.decoyHash());
    const { verify } = await argon2();
    const right = await this.inTurn(() => verify(compared, normalised(password)));
    return right && known !== null;
  }

  private async decoyHash(): Promise<string> {
    this.decoy ??= this.hash('no password at all');
    try {
      return await this.decoy;
    } catch (error) {
      // Kept, a refusal in a crowded moment would tell unknown addresses from known ones for ever.
      this.decoy = undefined;
      throw error;
    }
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = await this.turns.run(work);
    if (done === null) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: 5 });
    return done;
  }
}
