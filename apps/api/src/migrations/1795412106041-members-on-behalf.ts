import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembersOnBehalf1795412106041 implements MigrationInterface {
  name = 'MembersOnBehalf1795412106041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "groups"."membership" DROP CONSTRAINT "FK_41db4edd7026fc6414add0b8842"`);
    // It was the municipality for which somebody sits there, and still is.
    await runner.query(`ALTER TABLE "groups"."membership" RENAME COLUMN "on_behalf_of" TO "behalf_town_id"`);
    await runner.query(`ALTER TABLE "groups"."membership" ADD "behalf_organisation_id" uuid`);
    await runner.query(`ALTER TABLE "groups"."membership_request" ADD "behalf_town_id" uuid`);
    await runner.query(`ALTER TABLE "groups"."membership_request" ADD "behalf_organisation_id" uuid`);
    await runner.query(
      `ALTER TABLE "groups"."membership" ADD CONSTRAINT "membership_behalf_of_one" CHECK (num_nonnulls(behalf_town_id, behalf_organisation_id) <= 1)`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" ADD CONSTRAINT "membership_request_behalf_of_one" CHECK (num_nonnulls(behalf_town_id, behalf_organisation_id) <= 1)`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership" ADD CONSTRAINT "FK_3fe0e58c374401802cbb8b4f392" FOREIGN KEY ("behalf_town_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership" ADD CONSTRAINT "FK_0bfadf0adb697d55dac2261ffaf" FOREIGN KEY ("behalf_organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" ADD CONSTRAINT "FK_5740a7fe0c59f016ab074dacb70" FOREIGN KEY ("behalf_town_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" ADD CONSTRAINT "FK_0adc407fed4091dc5ad47ee045a" FOREIGN KEY ("behalf_organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "groups"."membership_request" DROP CONSTRAINT "FK_0adc407fed4091dc5ad47ee045a"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" DROP CONSTRAINT "FK_5740a7fe0c59f016ab074dacb70"`,
    );
    await runner.query(`ALTER TABLE "groups"."membership" DROP CONSTRAINT "FK_0bfadf0adb697d55dac2261ffaf"`);
    await runner.query(`ALTER TABLE "groups"."membership" DROP CONSTRAINT "FK_3fe0e58c374401802cbb8b4f392"`);
    await runner.query(
      `ALTER TABLE "groups"."membership_request" DROP CONSTRAINT "membership_request_behalf_of_one"`,
    );
    await runner.query(`ALTER TABLE "groups"."membership" DROP CONSTRAINT "membership_behalf_of_one"`);
    await runner.query(`ALTER TABLE "groups"."membership_request" DROP COLUMN "behalf_organisation_id"`);
    await runner.query(`ALTER TABLE "groups"."membership_request" DROP COLUMN "behalf_town_id"`);
    await runner.query(`ALTER TABLE "groups"."membership" DROP COLUMN "behalf_organisation_id"`);
    await runner.query(`ALTER TABLE "groups"."membership" RENAME COLUMN "behalf_town_id" TO "on_behalf_of"`);
    await runner.query(
      `ALTER TABLE "groups"."membership" ADD CONSTRAINT "FK_41db4edd7026fc6414add0b8842" FOREIGN KEY ("on_behalf_of") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }
}
