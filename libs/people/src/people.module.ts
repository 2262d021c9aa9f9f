/** Who people are, how they come in, and what they may do where. */
import { Global, Module } from '@nestjs/common';
import { PeopleGate } from './access/access.gate.js';
import { Access } from './access/access.service.js';
import { Grants } from './grant/grants.service.js';
import { Scopes } from './scope/scopes.service.js';

@Global()
@Module({
  providers: [Scopes, Grants, Access, PeopleGate],
  exports: [Scopes, Grants, Access],
})
export class PeopleModule {}
