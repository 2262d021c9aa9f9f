import { fold, labelFor, type Labels } from '#kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const sectorOfKind = `case kind when 'LOCAL_AUTHORITY' then 'MUNICIPAL' when 'MUNICIPAL_UNIT' then 'MUNICIPAL'
  when 'REGIONAL_AUTHORITY' then 'PUBLIC' when 'NGO' then 'NGO' when 'INTERNATIONAL' then 'INTERNATIONAL' else 'OTHER' end`;

/** Whoever writes past the services, by hand or by mistake, is stopped as well. */
const guard = `CREATE FUNCTION municipalities.keep_published_statement() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'A published funding statement is never changed.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $guard$`;

export class Programme1795377791511 implements MigrationInterface {
  name = 'Programme1795377791511';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "municipalities"."project_partner" ("project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, CONSTRAINT "PK_5aac2118ff4ff10a7001c1df9fe" PRIMARY KEY ("project_id", "organisation_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_4929a5c4bdd73361040cd9bdaa" ON "municipalities"."project_partner"  ("organisation_id") `,
    );
    await runner.query(`ALTER TABLE "municipalities"."organisation" ADD "number" SERIAL NOT NULL`);
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" ADD "sector" text NOT NULL DEFAULT 'OTHER'`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" ADD "folded" text array NOT NULL DEFAULT '{}'`,
    );
    await runner.query(`ALTER TABLE "municipalities"."organisation" ADD "website" text`);
    await runner.query(`ALTER TABLE "municipalities"."organisation" ADD "behalf_of_id" uuid`);
    await runner.query(`ALTER TABLE "municipalities"."organisation" ADD "seat_id" uuid`);
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" ADD "version" integer NOT NULL DEFAULT '1'`,
    );
    await runner.query(`ALTER TABLE "municipalities"."funder" ADD "amount" numeric(14,2)`);
    await runner.query(`ALTER TABLE "municipalities"."funder" ADD "currency" text`);
    await runner.query(
      `ALTER TABLE "municipalities"."funding_statement" ADD "published_at" TIMESTAMP(3) WITH TIME ZONE`,
    );
    await runner.query(`ALTER TABLE "municipalities"."funding_statement" ADD "published_number" integer`);
    await runner.query(`ALTER TABLE "municipalities"."project" ADD "number" SERIAL NOT NULL`);
    await runner.query(`ALTER TABLE "municipalities"."project" ADD "acronym" text`);
    await runner.query(`ALTER TABLE "municipalities"."project" ADD "part_of_id" uuid`);
    await runner.query(`ALTER TABLE "municipalities"."project" ADD "version" integer NOT NULL DEFAULT '1'`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_cb27b1d2b54a95efdddf20eb6f" ON "municipalities"."organisation"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_40515d90a3d623509d18462828" ON "municipalities"."organisation"  ("behalf_of_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_c54c95d94fca64b765564666ae" ON "municipalities"."organisation"  ("seat_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_b2e90ab443aac0a86f2b03b12c" ON "municipalities"."funding_statement"  ("published_number") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_1b17507b9720b2104ebd3e722c" ON "municipalities"."project"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_e2369c0c43dc6119169c754465" ON "municipalities"."project"  ("part_of_id") `,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."funder" ADD CONSTRAINT "funder_amount_has_currency" CHECK (amount is null or currency is not null)`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" ADD CONSTRAINT "FK_40515d90a3d623509d18462828b" FOREIGN KEY ("behalf_of_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" ADD CONSTRAINT "FK_c54c95d94fca64b765564666ae4" FOREIGN KEY ("seat_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project" ADD CONSTRAINT "FK_e2369c0c43dc6119169c754465b" FOREIGN KEY ("part_of_id") REFERENCES "municipalities"."project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_partner" ADD CONSTRAINT "FK_6d67b6586085ab12b6d4809a489" FOREIGN KEY ("project_id") REFERENCES "municipalities"."project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_partner" ADD CONSTRAINT "FK_4929a5c4bdd73361040cd9bdaaf" FOREIGN KEY ("organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."affiliation" ADD "confirmed_at" TIMESTAMP(3) WITH TIME ZONE`,
    );
    // Until now each was written by the body itself.
    await runner.query(`UPDATE "municipalities"."affiliation" SET "confirmed_at" = now()`);
    await this.fillOrganisations(runner);
    await this.publishStatements(runner);
    await runner.query(guard);
    await runner.query(
      `CREATE TRIGGER keep_published_statement BEFORE UPDATE OR DELETE ON municipalities.funding_statement
       FOR EACH ROW EXECUTE FUNCTION municipalities.keep_published_statement()`,
    );
  }

  private async fillOrganisations(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE municipalities.organisation SET sector = ${sectorOfKind}`);
    const rows = (await runner.query('SELECT id, names, acronym FROM municipalities.organisation')) as {
      id: string;
      names: Labels;
      acronym: string | null;
    }[];
    for (const { id, names, acronym } of rows) {
      const known = [labelFor(names, [])?.text ?? '', ...Object.values(names), ...(acronym ? [acronym] : [])];
      const folded = [...new Set(known.map(fold))];
      await runner.query('UPDATE municipalities.organisation SET folded = $2::text[] WHERE id = $1', [
        id,
        folded,
      ]);
    }
  }

  /** What stood on pages until now was public, in this order. */
  private async publishStatements(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE municipalities.funding_statement s SET published_at = now(), published_number = o.n
       FROM (SELECT f.id, row_number() OVER (ORDER BY p.period_earliest DESC NULLS LAST, p.id, f.position, f.language) AS n
             FROM municipalities.funding_statement f JOIN municipalities.project p ON p.id = f.project_id) o
       WHERE o.id = s.id`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER keep_published_statement ON municipalities.funding_statement');
    await runner.query('DROP FUNCTION municipalities.keep_published_statement');
    await runner.query(`ALTER TABLE "municipalities"."affiliation" DROP COLUMN "confirmed_at"`);
    await runner.query(
      `ALTER TABLE "municipalities"."project_partner" DROP CONSTRAINT "FK_4929a5c4bdd73361040cd9bdaaf"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_partner" DROP CONSTRAINT "FK_6d67b6586085ab12b6d4809a489"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project" DROP CONSTRAINT "FK_e2369c0c43dc6119169c754465b"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" DROP CONSTRAINT "FK_c54c95d94fca64b765564666ae4"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" DROP CONSTRAINT "FK_40515d90a3d623509d18462828b"`,
    );
    await runner.query(`ALTER TABLE "municipalities"."funder" DROP CONSTRAINT "funder_amount_has_currency"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_e2369c0c43dc6119169c754465"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_1b17507b9720b2104ebd3e722c"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_b2e90ab443aac0a86f2b03b12c"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_c54c95d94fca64b765564666ae"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_40515d90a3d623509d18462828"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_cb27b1d2b54a95efdddf20eb6f"`);
    await runner.query(`ALTER TABLE "municipalities"."project" DROP COLUMN "version"`);
    await runner.query(`ALTER TABLE "municipalities"."project" DROP COLUMN "part_of_id"`);
    await runner.query(`ALTER TABLE "municipalities"."project" DROP COLUMN "acronym"`);
    await runner.query(`ALTER TABLE "municipalities"."project" DROP COLUMN "number"`);
    await runner.query(`ALTER TABLE "municipalities"."funding_statement" DROP COLUMN "published_number"`);
    await runner.query(`ALTER TABLE "municipalities"."funding_statement" DROP COLUMN "published_at"`);
    await runner.query(`ALTER TABLE "municipalities"."funder" DROP COLUMN "currency"`);
    await runner.query(`ALTER TABLE "municipalities"."funder" DROP COLUMN "amount"`);
    await runner.query(`ALTER TABLE "municipalities"."organisation" DROP COLUMN "version"`);
    await runner.query(`ALTER TABLE "municipalities"."organisation" DROP COLUMN "seat_id"`);
    await runner.query(`ALTER TABLE "municipalities"."organisation" DROP COLUMN "behalf_of_id"`);
    await runner.query(`ALTER TABLE "municipalities"."organisation" DROP COLUMN "website"`);
    await runner.query(`ALTER TABLE "municipalities"."organisation" DROP COLUMN "folded"`);
    await runner.query(`ALTER TABLE "municipalities"."organisation" DROP COLUMN "sector"`);
    await runner.query(`ALTER TABLE "municipalities"."organisation" DROP COLUMN "number"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_4929a5c4bdd73361040cd9bdaa"`);
    await runner.query(`DROP TABLE "municipalities"."project_partner"`);
  }
}
