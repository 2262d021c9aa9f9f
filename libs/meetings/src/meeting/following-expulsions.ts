import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExpulsionFollowers } from '#groups';
import { Rapporteurs } from '../minutes/rapporteurs.service.js';
import { Registrations } from '../registration/registrations.service.js';
import { leaveTables } from '../tables/leaving-tables.js';

/**
 * Whoever is put out of a community or group loses with it what they had of its meetings: seats and offers of seats in those that not
 * everybody reads, which would let them in again; the minutes that they wrote; and their chairs at tables.
 */
@Injectable()
export class FollowingExpulsions implements OnModuleInit {
  constructor(
    private readonly followers: ExpulsionFollowers,
    private readonly registrations: Registrations,
    private readonly rapporteurs: Rapporteurs,
  ) {}

  onModuleInit(): void {
    this.followers.register(async (tx, placeId, personId) => {
      await this.registrations.endWithin(tx, placeId, personId);
      await this.rapporteurs.dismissWithin(tx, placeId, personId);
      await leaveTables(tx, { placeId }, personId);
    });
  }
}
