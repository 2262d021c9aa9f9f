import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Behalf1795389305186 implements MigrationInterface {
  name = 'Behalf1795389305186';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."post" ADD "behalf_town_id" uuid`);
    await runner.query(`ALTER TABLE "discussions"."post" ADD "behalf_office_id" uuid`);
    await runner.query(`ALTER TABLE "discussions"."post" ADD "behalf_organisation_id" uuid`);
    await runner.query(
      `ALTER TABLE "discussions"."thread" ADD "last_on_behalf" boolean NOT NULL DEFAULT false`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post" ADD CONSTRAINT "FK_ff72fb290f1ee95f5d73991812a" FOREIGN KEY ("behalf_town_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post" ADD CONSTRAINT "FK_8cded637192aabc4cd423c9c3ab" FOREIGN KEY ("behalf_office_id") REFERENCES "municipalities"."office"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post" ADD CONSTRAINT "FK_b4d4d637f5a36227481670e9eb7" FOREIGN KEY ("behalf_organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."post" DROP CONSTRAINT "FK_b4d4d637f5a36227481670e9eb7"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP CONSTRAINT "FK_8cded637192aabc4cd423c9c3ab"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP CONSTRAINT "FK_ff72fb290f1ee95f5d73991812a"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "last_on_behalf"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP COLUMN "behalf_organisation_id"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP COLUMN "behalf_office_id"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP COLUMN "behalf_town_id"`);
  }
}
