import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Access } from '#people';
import { Database } from '#platform';
import { balanceFrom } from './balance.policy.js';
import { balanceOf, type BalanceRow } from './balance.repository.js';
import type { Balance } from './balance.type.js';

/** Who is there and who is asked to come, so that whoever invites sees who is missing. */
@Injectable()
export class Balances {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** For those who may invite there; null for all others. */
  async of(actor: Actor, scopeId: string): Promise<Balance | null> {
    if (!(await this.access.can(actor, scopeId, 'INVITE'))) return null;
    return balanceFrom(await this.database.read<BalanceRow>(balanceOf(scopeId)));
  }
}
