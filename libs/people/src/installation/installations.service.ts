import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, guest, interfaceLanguages, titleIn, type PlaceTitle } from '#kernel';
import { Configuration, Database, UnitOfWork } from '#platform';
import { Scopes } from '../scope/scopes.service.js';
import { demoAccounts, installation } from './installation.repository.js';
import type { DemoAccount, Installation } from './installation.type.js';

@Injectable()
export class Installations implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly scopes: Scopes,
    private readonly configuration: Configuration,
  ) {}

  /** Every scope hangs below the installation's own, so it must be there before anything else is made. */
  async onModuleInit(): Promise<void> {
    await this.work
      .run(guest(), (tx) => this.scopes.openInstallation(tx))
      .catch((error: unknown) => {
        // Another process that starts at the same moment has made it.
        if (!(error instanceof DomainError && error.code === 'CONFLICT')) throw error;
      });
  }

  async get(): Promise<Installation> {
    const row = await this.database.readOne<{ title: PlaceTitle; setUp: boolean }>(installation());
    const name = titleIn(row!.title, []);
    const { demo, operator, contact } = this.configuration;
    return {
      name,
      operator: operator ?? name,
      contact: contact ?? null,
      setUp: row!.setUp,
      demo,
      languages: [...interfaceLanguages],
      demoAccounts: demo ? await this.database.read<DemoAccount>(demoAccounts()) : [],
    };
  }
}
