import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Foundation1795368077209 implements MigrationInterface {
  name = 'Foundation1795368077209';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "platform"`);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "municipalities"`);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "people"`);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "groups"`);
    await runner.query(
      `CREATE TABLE "platform"."mail" ("id" uuid NOT NULL, "recipient" text NOT NULL, "language" text NOT NULL, "subject" text NOT NULL, "text" text NOT NULL, "kind" text NOT NULL, "state" text NOT NULL DEFAULT 'QUEUED', "attempts" integer NOT NULL DEFAULT '0', "last_error" text, "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "sent_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_5407da42b983ba54c6c62d462d3" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_3fa7e06f2cdce4519efd8971ba" ON "platform"."mail"  ("state", "next_attempt_at") `,
    );
    await runner.query(
      `CREATE TABLE "platform"."audience" ("id" uuid NOT NULL, "version" bigint NOT NULL DEFAULT '1', CONSTRAINT "PK_2ecf18dc010ddf7e956afd9866b" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "platform"."stream" ("id" uuid NOT NULL, "kind" text NOT NULL, "subject_id" uuid NOT NULL, "audience_id" uuid NOT NULL, CONSTRAINT "PK_0dc9d7e04ff213c08a096f835f2" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_e2cf5ed5385740710a3a67ded8" ON "platform"."stream"  ("subject_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_a70789d2acf27b8f7220973597" ON "platform"."stream"  ("audience_id") `,
    );
    await runner.query(
      `CREATE TABLE "platform"."stream_head" ("stream_id" uuid NOT NULL, "head" bigint NOT NULL DEFAULT '0', CONSTRAINT "PK_5b6eea1c61275bf712a20559479" PRIMARY KEY ("stream_id"))`,
    );
    await runner.query(
      `CREATE TABLE "platform"."event" ("stream_id" uuid NOT NULL, "n" bigint NOT NULL, "type" text NOT NULL, "actor_id" uuid, "subject_id" uuid NOT NULL, "subject_version" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_e157d662a08bc63234055680a7f" PRIMARY KEY ("stream_id", "n"))`,
    );
    await runner.query(`CREATE INDEX "IDX_569863f658353af4ecc774baaf" ON "platform"."event"  ("at") `);
    await runner.query(
      `CREATE TABLE "platform"."idempotency" ("owner" text NOT NULL, "key" text NOT NULL, "content_hash" bytea NOT NULL, "subject_id" uuid, "subject_version" integer, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_dcd50d60132a0e1f0d83b75c154" PRIMARY KEY ("owner", "key"))`,
    );
    await runner.query(`CREATE INDEX "IDX_03f865d209e0b38c846d50a4da" ON "platform"."idempotency"  ("at") `);
    await runner.query(
      `CREATE TABLE "platform"."throttle" ("bucket" text NOT NULL, "count" integer NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_d69fb4c0cf731a06243cffaf8f8" PRIMARY KEY ("bucket"))`,
    );
    await runner.query(`CREATE INDEX "IDX_0805f028ead4417866c717f5d1" ON "platform"."throttle"  ("until") `);
    await runner.query(
      `CREATE TABLE "discussions"."mention" ("post_id" uuid NOT NULL, "person_id" uuid NOT NULL, "thread_id" uuid NOT NULL, "number" integer NOT NULL, CONSTRAINT "PK_ffdb6a831f62666cea93bfdfc29" PRIMARY KEY ("post_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_7e2b9f9699f951e1dbdfe633ef" ON "discussions"."mention"  ("person_id", "thread_id", "number") `,
    );
    await runner.query(
      `CREATE TABLE "discussions"."post" ("id" uuid NOT NULL, "thread_id" uuid NOT NULL, "number" integer NOT NULL, "author_id" uuid NOT NULL, "text" text NOT NULL, "excerpt" text NOT NULL, "language" text NOT NULL, "reply_to_id" uuid, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "edited_at" TIMESTAMP(3) WITH TIME ZONE, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE, "withdrawn_by" uuid, CONSTRAINT "PK_be5fda3aac270b134ff9c21cdee" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "post_withdrawn" ON "discussions"."post"  ("thread_id", "number") WHERE withdrawn_at is not null`,
    );
    await runner.query(
      `CREATE INDEX "IDX_f921d394475fb163c363fad340" ON "discussions"."post"  ("thread_id", "created_at") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_a6b41f21220200e9839c3f0a6b" ON "discussions"."post"  ("thread_id", "author_id", "number") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_e16ae863eea0ec0b4d7279a49c" ON "discussions"."post"  ("thread_id", "number") `,
    );
    await runner.query(
      `CREATE TABLE "discussions"."post_revision" ("post_id" uuid NOT NULL, "version" integer NOT NULL, "text" text NOT NULL, "language" text NOT NULL, "edited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "editor_id" uuid NOT NULL, CONSTRAINT "PK_52e11982ff35ddb8997ccadf649" PRIMARY KEY ("post_id", "version"))`,
    );
    await runner.query(
      `CREATE TABLE "discussions"."reaction" ("post_id" uuid NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, CONSTRAINT "PK_76a4e3616078944e34fc81eb9b6" PRIMARY KEY ("post_id", "person_id", "kind"))`,
    );
    await runner.query(
      `CREATE TABLE "discussions"."read_mark" ("thread_id" uuid NOT NULL, "person_id" uuid NOT NULL, "number" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_d7644d3a4aaef67f0c9f76ac357" PRIMARY KEY ("thread_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_db593f08c4b3d0a16eae213a05" ON "discussions"."read_mark"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "discussions"."thread" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "scope_id" uuid NOT NULL, "title" text NOT NULL, "language" text NOT NULL, "author_id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_number" integer NOT NULL, "last_post_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_author_id" uuid NOT NULL, "last_excerpt" text NOT NULL, "post_count" integer NOT NULL, "head_changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_cabc0f3f27d7b1c70cf64623e02" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_d9c321bea2e242cb3717f256fc" ON "discussions"."thread"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_b469795f1fdc8260a63cc95992" ON "discussions"."thread"  ("scope_id", "head_changed_at") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_2e0aa803d7ef73454e623430bb" ON "discussions"."thread"  ("scope_id", "last_post_at", "id") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."affiliation" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "municipality_id" uuid, "job_title" text, "language" text, "from_text" text, "from_earliest" TIMESTAMP(3) WITH TIME ZONE, "until_text" text, "until_latest" TIMESTAMP(3) WITH TIME ZONE, "main" boolean NOT NULL, CONSTRAINT "affiliation_of_something" CHECK (organisation_id is not null or municipality_id is not null), CONSTRAINT "PK_faec2110a0fda4a0b7f93df6e6a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_b03c71bf9167f1c4626506d317" ON "municipalities"."affiliation"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_ae74d720a0246b900d0b443415" ON "municipalities"."affiliation"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_1e18a73ea1e3639db3dce7cd24" ON "municipalities"."affiliation"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "affiliation_one_main" ON "municipalities"."affiliation"  ("person_id") WHERE main and until_latest is null`,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."mandate" ("id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "person_id" uuid, "community_id" uuid, "role" text NOT NULL, "from_text" text NOT NULL, "from_earliest" TIMESTAMP(3) WITH TIME ZONE, "until_text" text, "until_latest" TIMESTAMP(3) WITH TIME ZONE, "coordinates" boolean NOT NULL DEFAULT false, "grant_id" uuid, CONSTRAINT "PK_f11237628fce1a841910382b6de" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_4d6c58145fd903109b5c15911a" ON "municipalities"."mandate"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_6e84c5085302b661a81ee0dc94" ON "municipalities"."mandate"  ("community_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_2f08948cbb4750e38e45deb20d" ON "municipalities"."mandate"  ("municipality_id", "from_earliest") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."municipality" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "slug" text NOT NULL, "country" text NOT NULL, "register" text NOT NULL, "code" text NOT NULL, "names" jsonb NOT NULL, "local_name" text NOT NULL, "spellings" text array NOT NULL, "folded" text array NOT NULL, "region_id" uuid, "latitude" double precision, "longitude" double precision, "population" integer, "letters" text NOT NULL, "dye" integer NOT NULL, "motif" integer NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "municipality_register" UNIQUE ("country", "register", "code"), CONSTRAINT "PK_281ad341f20df7c41b83a182e2a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_25a57cd420a4f71a7bc2cdd5e3" ON "municipalities"."municipality"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_8332d29fbc47c03df97cde72a3" ON "municipalities"."municipality"  ("region_id") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."organisation" ("id" uuid NOT NULL, "kind" text NOT NULL, "names" jsonb NOT NULL, "acronym" text, "part_of_id" uuid, "municipality_id" uuid, CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_106edb574f9a8e8581f652db4a" ON "municipalities"."organisation"  ("part_of_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_30a7f174c769ad29dbb31d5035" ON "municipalities"."organisation"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."project" ("id" uuid NOT NULL, "titles" jsonb NOT NULL, "period" text NOT NULL, "period_earliest" TIMESTAMP(3) WITH TIME ZONE, "period_latest" TIMESTAMP(3) WITH TIME ZONE, "implemented_by_id" uuid, "frameworks" jsonb NOT NULL, CONSTRAINT "PK_4d68b1358bb5b766d3e78f32f57" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_cd279f33ec88bfbfdafcd09049" ON "municipalities"."project"  ("implemented_by_id") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."project_community" ("project_id" uuid NOT NULL, "community_id" uuid NOT NULL, CONSTRAINT "PK_326c20d1e9f4173fcbfcbe788a8" PRIMARY KEY ("project_id", "community_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_d49f96720a2b0ae8cb52b6f4d0" ON "municipalities"."project_community"  ("community_id") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."project_municipality" ("project_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, CONSTRAINT "PK_b7bcfe0232489ae05e127cc084a" PRIMARY KEY ("project_id", "municipality_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_48c691bcadd2cd30ee9cdee707" ON "municipalities"."project_municipality"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."funder" ("id" uuid NOT NULL, "project_id" uuid NOT NULL, "position" integer NOT NULL, "country" text, "organisation_id" uuid, CONSTRAINT "funder_position" UNIQUE ("project_id", "position"), CONSTRAINT "PK_e34ffe86cfb5df3896aa68e767a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_85933bcfd639c7870bf65abcad" ON "municipalities"."funder"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."funding_statement" ("id" uuid NOT NULL, "project_id" uuid NOT NULL, "funder_id" uuid, "position" integer NOT NULL, "language" text NOT NULL, "text" text NOT NULL, "disclaimer" text, CONSTRAINT "funding_statement_position" UNIQUE ("project_id", "position", "language"), CONSTRAINT "PK_9a7f881e31cac38603d8851b9aa" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_ff085c6c786d6a75c52f4407a7" ON "municipalities"."funding_statement"  ("funder_id") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."territory" ("id" uuid NOT NULL, "kind" text NOT NULL, "country" text NOT NULL, "folded" text NOT NULL, "names" jsonb NOT NULL, "parent_id" uuid, CONSTRAINT "PK_2250448f958bc52a8d040b48f82" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_b7c3de41301aaed2a808372064" ON "municipalities"."territory"  ("country", "kind", "folded") `,
    );
    await runner.query(
      `CREATE TABLE "people"."account" ("person_id" uuid NOT NULL, "password_hash" text NOT NULL, "terms_version" text NOT NULL, "terms_accepted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "password_changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_73b5a14ecc8f5529ea98a746d51" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `CREATE TABLE "people"."api_token" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "token_hash" bytea NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "last_used_at" TIMESTAMP(3) WITH TIME ZONE, "expires_at" TIMESTAMP(3) WITH TIME ZONE, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_d862311c568d175c26f41bc6f98" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_e2d4e4aec6ea48547b08e409f9" ON "people"."api_token"  ("person_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_bafaa5aab5957cd193fb2da8f2" ON "people"."api_token"  ("token_hash") `,
    );
    await runner.query(
      `CREATE TABLE "people"."email" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "address" text NOT NULL, "folded" text NOT NULL, "main" boolean NOT NULL, "verified_at" TIMESTAMP(3) WITH TIME ZONE, "token_hash" bytea, "token_expires_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_1e7ed8734ee054ef18002e29b1c" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_08126bfe104eaa7988c64842d8" ON "people"."email"  ("folded") `);
    await runner.query(`CREATE INDEX "IDX_7d513c43399d1a63f78ca56dd7" ON "people"."email"  ("token_hash") `);
    await runner.query(
      `CREATE UNIQUE INDEX "email_person_once" ON "people"."email"  ("person_id", "folded") `,
    );
    await runner.query(`CREATE UNIQUE INDEX "email_main_once" ON "people"."email"  ("person_id") WHERE main`);
    await runner.query(
      `CREATE UNIQUE INDEX "email_verified_once" ON "people"."email"  ("folded") WHERE verified_at is not null`,
    );
    await runner.query(
      `CREATE TABLE "people"."scope_grant" ("id" uuid NOT NULL, "scope_id" uuid NOT NULL, "person_id" uuid NOT NULL, "role" text NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until" TIMESTAMP(3) WITH TIME ZONE, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "given_by" uuid, CONSTRAINT "PK_914fa5c7a61297d8f00d50ba69c" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_bfd26fb9c74b914f8739d36edf" ON "people"."scope_grant"  ("scope_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_15ca2a63f11a6eb7bd7009d66f" ON "people"."scope_grant"  ("person_id", "scope_id") `,
    );
    await runner.query(
      `CREATE TABLE "people"."invitation" ("id" uuid NOT NULL, "token_hash" bytea NOT NULL, "email" text NOT NULL, "folded" text NOT NULL, "name" text, "language" text NOT NULL, "scope_id" uuid NOT NULL, "role" text NOT NULL, "municipality_id" uuid, "job_title" text, "invited_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "accepted_at" TIMESTAMP(3) WITH TIME ZONE, "accepted_by" uuid, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, "sent_count" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_beb994737756c0f18a1c1f8669c" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_b827d3749ffbb3b5ab5099afd6" ON "people"."invitation"  ("token_hash") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "invitation_open_once" ON "people"."invitation"  ("scope_id", "folded") WHERE accepted_at is null and revoked_at is null`,
    );
    await runner.query(
      `CREATE TABLE "people"."password_reset" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_8515e60a2cc41584fa4784f52ce" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_b41bd201f29c0a45995525978a" ON "people"."password_reset"  ("person_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_0309de62e0cb0960ebb2cb65c9" ON "people"."password_reset"  ("token_hash") `,
    );
    await runner.query(
      `CREATE TABLE "people"."person" ("id" uuid NOT NULL, "name" text NOT NULL, "initials" text NOT NULL, "pronunciation" text, "headline" text, "about" text, "languages" text array NOT NULL DEFAULT '{}', "phone" text, "visibility" jsonb NOT NULL, "interface_language" text, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "erased_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "people"."scope" ("id" uuid NOT NULL, "kind" text NOT NULL, "parent_id" uuid, "path" uuid array NOT NULL, "reached_from" uuid array NOT NULL, "title" text NOT NULL, "address" text NOT NULL, "discover" text NOT NULL, "read" text NOT NULL, "write" text NOT NULL, "archived_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_d3425631cbb370861a58c3e88c7" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_5fe8301270c75d02c3eb3433dd" ON "people"."scope"  ("parent_id") `);
    await runner.query(
      `CREATE TABLE "people"."session" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "device" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "last_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_5c6e00902a1344d01a8d90f33c" ON "people"."session"  ("person_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_a83507eb0338ac037780e02f2b" ON "people"."session"  ("token_hash") `,
    );
    await runner.query(
      `CREATE TABLE "groups"."community" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "slug" text NOT NULL, "names" jsonb NOT NULL, "short_names" jsonb NOT NULL, "purposes" jsonb NOT NULL, "visibility" text NOT NULL, "admission" text NOT NULL, "desk_stream_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_cae794115a383328e8923de4193" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_b91d4bd3e9cc44dd4cc1fbdbe0" ON "groups"."community"  ("number") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_414ccec8a6404d41483b659a20" ON "groups"."community"  ("desk_stream_id") `,
    );
    await runner.query(
      `CREATE TABLE "groups"."membership" ("id" uuid NOT NULL, "scope_id" uuid NOT NULL, "person_id" uuid, "municipality_id" uuid, "organisation_id" uuid, "role" text NOT NULL, "on_behalf_of" uuid, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "until" TIMESTAMP(3) WITH TIME ZONE, "ended_reason" text, "ended_by" uuid, "ended_note" text, "grant_id" uuid, CONSTRAINT "membership_of_one" CHECK (num_nonnulls(person_id, municipality_id, organisation_id) = 1), CONSTRAINT "PK_83c1afebef3059472e7c37e8de8" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_6fc5e2153171bbeb54f4fda659" ON "groups"."membership"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_cfd9548cb74ac6a513e33009e0" ON "groups"."membership"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_be659e88cd5ed71eef6d4122aa" ON "groups"."membership"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "membership_open_organisation" ON "groups"."membership"  ("scope_id", "organisation_id") WHERE until is null and organisation_id is not null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "membership_open_municipality" ON "groups"."membership"  ("scope_id", "municipality_id") WHERE until is null and municipality_id is not null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "membership_open_person" ON "groups"."membership"  ("scope_id", "person_id") WHERE until is null and person_id is not null`,
    );
    await runner.query(
      `CREATE TABLE "groups"."membership_request" ("id" uuid NOT NULL, "scope_id" uuid NOT NULL, "person_id" uuid NOT NULL, "message" text, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "answered_at" TIMESTAMP(3) WITH TIME ZONE, "answered_by" uuid, "accepted" boolean, CONSTRAINT "PK_ab282071990a6efd6967ec4111f" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_58f09f892e334a7202ccc874a6" ON "groups"."membership_request"  ("person_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "membership_request_open" ON "groups"."membership_request"  ("scope_id", "person_id") WHERE answered_at is null`,
    );
    await runner.query(
      `CREATE TABLE "groups"."working_group" ("id" uuid NOT NULL, "community_id" uuid NOT NULL, "number" SERIAL NOT NULL, "slug" text NOT NULL, "names" jsonb NOT NULL, "purposes" jsonb NOT NULL, "visibility" text NOT NULL, "admission" text NOT NULL, "desk_stream_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_9cbcc6e96966bec27f605e3c9f4" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_dbc35fb027d5716d7421f7ebfb" ON "groups"."working_group"  ("community_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_4fe0317ea35677e486fc1bfeac" ON "groups"."working_group"  ("number") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_48c5f6f47846be4b2c4ed4facd" ON "groups"."working_group"  ("desk_stream_id") `,
    );
    await runner.query(
      `ALTER TABLE "platform"."stream" ADD CONSTRAINT "FK_a70789d2acf27b8f7220973597b" FOREIGN KEY ("audience_id") REFERENCES "platform"."audience"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "platform"."stream_head" ADD CONSTRAINT "FK_5b6eea1c61275bf712a20559479" FOREIGN KEY ("stream_id") REFERENCES "platform"."stream"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "platform"."event" ADD CONSTRAINT "FK_599fa5e141bf7e24b29bcad6a28" FOREIGN KEY ("stream_id") REFERENCES "platform"."stream"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."mention" ADD CONSTRAINT "FK_1ceda53d50bbc68711ead73632a" FOREIGN KEY ("post_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."mention" ADD CONSTRAINT "FK_514679bf9a4a8f0004c197d3e12" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."mention" ADD CONSTRAINT "FK_d5a35243be4270032b777b22ee2" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post" ADD CONSTRAINT "FK_34b1af108a2cba82cdbfefaefb1" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post" ADD CONSTRAINT "FK_2f1a9ca8908fc8168bc18437f62" FOREIGN KEY ("author_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post" ADD CONSTRAINT "FK_5cff2ea91af448f51ed2b68283f" FOREIGN KEY ("reply_to_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post" ADD CONSTRAINT "FK_35993b89f80172090722a15de9e" FOREIGN KEY ("withdrawn_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post_revision" ADD CONSTRAINT "FK_16871ad1d4b765c7db2fb46ee0c" FOREIGN KEY ("post_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post_revision" ADD CONSTRAINT "FK_07ffa4348c620f4f393ecb1026f" FOREIGN KEY ("editor_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."reaction" ADD CONSTRAINT "FK_4af0a7b3bc874c64e408aaa9853" FOREIGN KEY ("post_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."reaction" ADD CONSTRAINT "FK_d2a6284cd83ee6e648be229a566" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."read_mark" ADD CONSTRAINT "FK_9e1702e65782d8a7291e37039c1" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."read_mark" ADD CONSTRAINT "FK_db593f08c4b3d0a16eae213a059" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread" ADD CONSTRAINT "FK_10695dd018c0aba094c84868dcd" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread" ADD CONSTRAINT "FK_6c7b99295a0a8a53cb38f2a553d" FOREIGN KEY ("author_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread" ADD CONSTRAINT "FK_64d5621d44b891440902b6a1a91" FOREIGN KEY ("last_author_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."affiliation" ADD CONSTRAINT "FK_b03c71bf9167f1c4626506d317d" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."affiliation" ADD CONSTRAINT "FK_ae74d720a0246b900d0b4434150" FOREIGN KEY ("organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."affiliation" ADD CONSTRAINT "FK_1e18a73ea1e3639db3dce7cd241" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."mandate" ADD CONSTRAINT "FK_deb24c2b5232a5036a8191bdba4" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."mandate" ADD CONSTRAINT "FK_4d6c58145fd903109b5c15911a3" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."mandate" ADD CONSTRAINT "FK_6e84c5085302b661a81ee0dc94e" FOREIGN KEY ("community_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality" ADD CONSTRAINT "FK_281ad341f20df7c41b83a182e2a" FOREIGN KEY ("id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality" ADD CONSTRAINT "FK_8332d29fbc47c03df97cde72a33" FOREIGN KEY ("region_id") REFERENCES "municipalities"."territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" ADD CONSTRAINT "FK_106edb574f9a8e8581f652db4ae" FOREIGN KEY ("part_of_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" ADD CONSTRAINT "FK_30a7f174c769ad29dbb31d50358" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project" ADD CONSTRAINT "FK_cd279f33ec88bfbfdafcd090494" FOREIGN KEY ("implemented_by_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_community" ADD CONSTRAINT "FK_6637965285481e7f8dffd35e696" FOREIGN KEY ("project_id") REFERENCES "municipalities"."project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_community" ADD CONSTRAINT "FK_d49f96720a2b0ae8cb52b6f4d0d" FOREIGN KEY ("community_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_municipality" ADD CONSTRAINT "FK_7c2c114024b1c842969a80d5333" FOREIGN KEY ("project_id") REFERENCES "municipalities"."project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_municipality" ADD CONSTRAINT "FK_48c691bcadd2cd30ee9cdee707a" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."funder" ADD CONSTRAINT "FK_ab088c220470e8c031c0137806b" FOREIGN KEY ("project_id") REFERENCES "municipalities"."project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."funder" ADD CONSTRAINT "FK_85933bcfd639c7870bf65abcad1" FOREIGN KEY ("organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."funding_statement" ADD CONSTRAINT "FK_71d732ef3a0deb6b8b22030ea15" FOREIGN KEY ("project_id") REFERENCES "municipalities"."project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."funding_statement" ADD CONSTRAINT "FK_ff085c6c786d6a75c52f4407a7a" FOREIGN KEY ("funder_id") REFERENCES "municipalities"."funder"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."territory" ADD CONSTRAINT "FK_096b86dbcef581839ac9988c9ba" FOREIGN KEY ("parent_id") REFERENCES "municipalities"."territory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."account" ADD CONSTRAINT "FK_73b5a14ecc8f5529ea98a746d51" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."api_token" ADD CONSTRAINT "FK_e2d4e4aec6ea48547b08e409f9b" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."email" ADD CONSTRAINT "FK_b01d6da324899002409e6721a1c" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."scope_grant" ADD CONSTRAINT "FK_bfd26fb9c74b914f8739d36edf2" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."scope_grant" ADD CONSTRAINT "FK_f84fb633f493c2520bc788ecf1c" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."scope_grant" ADD CONSTRAINT "FK_f5205ebe6ad5e88e15613ddc35f" FOREIGN KEY ("given_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."invitation" ADD CONSTRAINT "FK_3150d6d2f6b5f155565733c815c" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."invitation" ADD CONSTRAINT "FK_e720a7c3cde7969988b5d33ca75" FOREIGN KEY ("invited_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."invitation" ADD CONSTRAINT "FK_c7dbb595d2a91b5f18f922582c3" FOREIGN KEY ("accepted_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."password_reset" ADD CONSTRAINT "FK_b41bd201f29c0a45995525978ae" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."person" ADD CONSTRAINT "FK_5fdaf670315c4b7e70cce85daa3" FOREIGN KEY ("id") REFERENCES "platform"."audience"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."scope" ADD CONSTRAINT "FK_d3425631cbb370861a58c3e88c7" FOREIGN KEY ("id") REFERENCES "platform"."audience"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."scope" ADD CONSTRAINT "FK_5fe8301270c75d02c3eb3433dd4" FOREIGN KEY ("parent_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."session" ADD CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."community" ADD CONSTRAINT "FK_cae794115a383328e8923de4193" FOREIGN KEY ("id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."community" ADD CONSTRAINT "FK_414ccec8a6404d41483b659a20f" FOREIGN KEY ("desk_stream_id") REFERENCES "platform"."stream"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."community" ADD CONSTRAINT "FK_480c831c502b7a91be21cd9c433" FOREIGN KEY ("created_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership" ADD CONSTRAINT "FK_e5f0970757616204bdc7392bf08" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership" ADD CONSTRAINT "FK_6fc5e2153171bbeb54f4fda6595" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership" ADD CONSTRAINT "FK_cfd9548cb74ac6a513e33009e0b" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership" ADD CONSTRAINT "FK_be659e88cd5ed71eef6d4122aac" FOREIGN KEY ("organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership" ADD CONSTRAINT "FK_41db4edd7026fc6414add0b8842" FOREIGN KEY ("on_behalf_of") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership" ADD CONSTRAINT "FK_40ef95e5e6c08ddc950b41f20bd" FOREIGN KEY ("ended_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" ADD CONSTRAINT "FK_818d5b03fdff5b5c6a5b4f41505" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" ADD CONSTRAINT "FK_58f09f892e334a7202ccc874a6f" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" ADD CONSTRAINT "FK_197e62c477bab85454bb46875e3" FOREIGN KEY ("answered_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."working_group" ADD CONSTRAINT "FK_9cbcc6e96966bec27f605e3c9f4" FOREIGN KEY ("id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."working_group" ADD CONSTRAINT "FK_dbc35fb027d5716d7421f7ebfb5" FOREIGN KEY ("community_id") REFERENCES "groups"."community"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."working_group" ADD CONSTRAINT "FK_48c5f6f47846be4b2c4ed4facdc" FOREIGN KEY ("desk_stream_id") REFERENCES "platform"."stream"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."working_group" ADD CONSTRAINT "FK_ced1c5a3638a36cae5183bef6b6" FOREIGN KEY ("created_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "groups"."working_group" DROP CONSTRAINT "FK_ced1c5a3638a36cae5183bef6b6"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."working_group" DROP CONSTRAINT "FK_48c5f6f47846be4b2c4ed4facdc"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."working_group" DROP CONSTRAINT "FK_dbc35fb027d5716d7421f7ebfb5"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."working_group" DROP CONSTRAINT "FK_9cbcc6e96966bec27f605e3c9f4"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" DROP CONSTRAINT "FK_197e62c477bab85454bb46875e3"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" DROP CONSTRAINT "FK_58f09f892e334a7202ccc874a6f"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" DROP CONSTRAINT "FK_818d5b03fdff5b5c6a5b4f41505"`,
    );
    await runner.query(`ALTER TABLE "groups"."membership" DROP CONSTRAINT "FK_40ef95e5e6c08ddc950b41f20bd"`);
    await runner.query(`ALTER TABLE "groups"."membership" DROP CONSTRAINT "FK_41db4edd7026fc6414add0b8842"`);
    await runner.query(`ALTER TABLE "groups"."membership" DROP CONSTRAINT "FK_be659e88cd5ed71eef6d4122aac"`);
    await runner.query(`ALTER TABLE "groups"."membership" DROP CONSTRAINT "FK_cfd9548cb74ac6a513e33009e0b"`);
    await runner.query(`ALTER TABLE "groups"."membership" DROP CONSTRAINT "FK_6fc5e2153171bbeb54f4fda6595"`);
    await runner.query(`ALTER TABLE "groups"."membership" DROP CONSTRAINT "FK_e5f0970757616204bdc7392bf08"`);
    await runner.query(`ALTER TABLE "groups"."community" DROP CONSTRAINT "FK_480c831c502b7a91be21cd9c433"`);
    await runner.query(`ALTER TABLE "groups"."community" DROP CONSTRAINT "FK_414ccec8a6404d41483b659a20f"`);
    await runner.query(`ALTER TABLE "groups"."community" DROP CONSTRAINT "FK_cae794115a383328e8923de4193"`);
    await runner.query(`ALTER TABLE "people"."session" DROP CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf"`);
    await runner.query(`ALTER TABLE "people"."scope" DROP CONSTRAINT "FK_5fe8301270c75d02c3eb3433dd4"`);
    await runner.query(`ALTER TABLE "people"."scope" DROP CONSTRAINT "FK_d3425631cbb370861a58c3e88c7"`);
    await runner.query(`ALTER TABLE "people"."person" DROP CONSTRAINT "FK_5fdaf670315c4b7e70cce85daa3"`);
    await runner.query(
      `ALTER TABLE "people"."password_reset" DROP CONSTRAINT "FK_b41bd201f29c0a45995525978ae"`,
    );
    await runner.query(`ALTER TABLE "people"."invitation" DROP CONSTRAINT "FK_c7dbb595d2a91b5f18f922582c3"`);
    await runner.query(`ALTER TABLE "people"."invitation" DROP CONSTRAINT "FK_e720a7c3cde7969988b5d33ca75"`);
    await runner.query(`ALTER TABLE "people"."invitation" DROP CONSTRAINT "FK_3150d6d2f6b5f155565733c815c"`);
    await runner.query(`ALTER TABLE "people"."scope_grant" DROP CONSTRAINT "FK_f5205ebe6ad5e88e15613ddc35f"`);
    await runner.query(`ALTER TABLE "people"."scope_grant" DROP CONSTRAINT "FK_f84fb633f493c2520bc788ecf1c"`);
    await runner.query(`ALTER TABLE "people"."scope_grant" DROP CONSTRAINT "FK_bfd26fb9c74b914f8739d36edf2"`);
    await runner.query(`ALTER TABLE "people"."email" DROP CONSTRAINT "FK_b01d6da324899002409e6721a1c"`);
    await runner.query(`ALTER TABLE "people"."api_token" DROP CONSTRAINT "FK_e2d4e4aec6ea48547b08e409f9b"`);
    await runner.query(`ALTER TABLE "people"."account" DROP CONSTRAINT "FK_73b5a14ecc8f5529ea98a746d51"`);
    await runner.query(
      `ALTER TABLE "municipalities"."territory" DROP CONSTRAINT "FK_096b86dbcef581839ac9988c9ba"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."funding_statement" DROP CONSTRAINT "FK_ff085c6c786d6a75c52f4407a7a"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."funding_statement" DROP CONSTRAINT "FK_71d732ef3a0deb6b8b22030ea15"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."funder" DROP CONSTRAINT "FK_85933bcfd639c7870bf65abcad1"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."funder" DROP CONSTRAINT "FK_ab088c220470e8c031c0137806b"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_municipality" DROP CONSTRAINT "FK_48c691bcadd2cd30ee9cdee707a"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_municipality" DROP CONSTRAINT "FK_7c2c114024b1c842969a80d5333"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_community" DROP CONSTRAINT "FK_d49f96720a2b0ae8cb52b6f4d0d"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_community" DROP CONSTRAINT "FK_6637965285481e7f8dffd35e696"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project" DROP CONSTRAINT "FK_cd279f33ec88bfbfdafcd090494"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" DROP CONSTRAINT "FK_30a7f174c769ad29dbb31d50358"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."organisation" DROP CONSTRAINT "FK_106edb574f9a8e8581f652db4ae"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality" DROP CONSTRAINT "FK_8332d29fbc47c03df97cde72a33"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality" DROP CONSTRAINT "FK_281ad341f20df7c41b83a182e2a"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."mandate" DROP CONSTRAINT "FK_6e84c5085302b661a81ee0dc94e"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."mandate" DROP CONSTRAINT "FK_4d6c58145fd903109b5c15911a3"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."mandate" DROP CONSTRAINT "FK_deb24c2b5232a5036a8191bdba4"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."affiliation" DROP CONSTRAINT "FK_1e18a73ea1e3639db3dce7cd241"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."affiliation" DROP CONSTRAINT "FK_ae74d720a0246b900d0b4434150"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."affiliation" DROP CONSTRAINT "FK_b03c71bf9167f1c4626506d317d"`,
    );
    await runner.query(`ALTER TABLE "discussions"."thread" DROP CONSTRAINT "FK_64d5621d44b891440902b6a1a91"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP CONSTRAINT "FK_6c7b99295a0a8a53cb38f2a553d"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP CONSTRAINT "FK_10695dd018c0aba094c84868dcd"`);
    await runner.query(
      `ALTER TABLE "discussions"."read_mark" DROP CONSTRAINT "FK_db593f08c4b3d0a16eae213a059"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."read_mark" DROP CONSTRAINT "FK_9e1702e65782d8a7291e37039c1"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."reaction" DROP CONSTRAINT "FK_d2a6284cd83ee6e648be229a566"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."reaction" DROP CONSTRAINT "FK_4af0a7b3bc874c64e408aaa9853"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post_revision" DROP CONSTRAINT "FK_07ffa4348c620f4f393ecb1026f"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post_revision" DROP CONSTRAINT "FK_16871ad1d4b765c7db2fb46ee0c"`,
    );
    await runner.query(`ALTER TABLE "discussions"."post" DROP CONSTRAINT "FK_35993b89f80172090722a15de9e"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP CONSTRAINT "FK_5cff2ea91af448f51ed2b68283f"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP CONSTRAINT "FK_2f1a9ca8908fc8168bc18437f62"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP CONSTRAINT "FK_34b1af108a2cba82cdbfefaefb1"`);
    await runner.query(
      `ALTER TABLE "discussions"."mention" DROP CONSTRAINT "FK_d5a35243be4270032b777b22ee2"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."mention" DROP CONSTRAINT "FK_514679bf9a4a8f0004c197d3e12"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."mention" DROP CONSTRAINT "FK_1ceda53d50bbc68711ead73632a"`,
    );
    await runner.query(`ALTER TABLE "platform"."event" DROP CONSTRAINT "FK_599fa5e141bf7e24b29bcad6a28"`);
    await runner.query(
      `ALTER TABLE "platform"."stream_head" DROP CONSTRAINT "FK_5b6eea1c61275bf712a20559479"`,
    );
    await runner.query(`ALTER TABLE "platform"."stream" DROP CONSTRAINT "FK_a70789d2acf27b8f7220973597b"`);
    await runner.query(`DROP INDEX "groups"."IDX_48c5f6f47846be4b2c4ed4facd"`);
    await runner.query(`DROP INDEX "groups"."IDX_4fe0317ea35677e486fc1bfeac"`);
    await runner.query(`DROP INDEX "groups"."IDX_dbc35fb027d5716d7421f7ebfb"`);
    await runner.query(`DROP TABLE "groups"."working_group"`);
    await runner.query(`DROP INDEX "groups"."membership_request_open"`);
    await runner.query(`DROP INDEX "groups"."IDX_58f09f892e334a7202ccc874a6"`);
    await runner.query(`DROP TABLE "groups"."membership_request"`);
    await runner.query(`DROP INDEX "groups"."membership_open_person"`);
    await runner.query(`DROP INDEX "groups"."membership_open_municipality"`);
    await runner.query(`DROP INDEX "groups"."membership_open_organisation"`);
    await runner.query(`DROP INDEX "groups"."IDX_be659e88cd5ed71eef6d4122aa"`);
    await runner.query(`DROP INDEX "groups"."IDX_cfd9548cb74ac6a513e33009e0"`);
    await runner.query(`DROP INDEX "groups"."IDX_6fc5e2153171bbeb54f4fda659"`);
    await runner.query(`DROP TABLE "groups"."membership"`);
    await runner.query(`DROP INDEX "groups"."IDX_414ccec8a6404d41483b659a20"`);
    await runner.query(`DROP INDEX "groups"."IDX_b91d4bd3e9cc44dd4cc1fbdbe0"`);
    await runner.query(`DROP TABLE "groups"."community"`);
    await runner.query(`DROP INDEX "people"."IDX_a83507eb0338ac037780e02f2b"`);
    await runner.query(`DROP INDEX "people"."IDX_5c6e00902a1344d01a8d90f33c"`);
    await runner.query(`DROP TABLE "people"."session"`);
    await runner.query(`DROP INDEX "people"."IDX_5fe8301270c75d02c3eb3433dd"`);
    await runner.query(`DROP TABLE "people"."scope"`);
    await runner.query(`DROP TABLE "people"."person"`);
    await runner.query(`DROP INDEX "people"."IDX_0309de62e0cb0960ebb2cb65c9"`);
    await runner.query(`DROP INDEX "people"."IDX_b41bd201f29c0a45995525978a"`);
    await runner.query(`DROP TABLE "people"."password_reset"`);
    await runner.query(`DROP INDEX "people"."invitation_open_once"`);
    await runner.query(`DROP INDEX "people"."IDX_b827d3749ffbb3b5ab5099afd6"`);
    await runner.query(`DROP TABLE "people"."invitation"`);
    await runner.query(`DROP INDEX "people"."IDX_15ca2a63f11a6eb7bd7009d66f"`);
    await runner.query(`DROP INDEX "people"."IDX_bfd26fb9c74b914f8739d36edf"`);
    await runner.query(`DROP TABLE "people"."scope_grant"`);
    await runner.query(`DROP INDEX "people"."email_verified_once"`);
    await runner.query(`DROP INDEX "people"."email_main_once"`);
    await runner.query(`DROP INDEX "people"."email_person_once"`);
    await runner.query(`DROP INDEX "people"."IDX_7d513c43399d1a63f78ca56dd7"`);
    await runner.query(`DROP INDEX "people"."IDX_08126bfe104eaa7988c64842d8"`);
    await runner.query(`DROP TABLE "people"."email"`);
    await runner.query(`DROP INDEX "people"."IDX_bafaa5aab5957cd193fb2da8f2"`);
    await runner.query(`DROP INDEX "people"."IDX_e2d4e4aec6ea48547b08e409f9"`);
    await runner.query(`DROP TABLE "people"."api_token"`);
    await runner.query(`DROP TABLE "people"."account"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_b7c3de41301aaed2a808372064"`);
    await runner.query(`DROP TABLE "municipalities"."territory"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_ff085c6c786d6a75c52f4407a7"`);
    await runner.query(`DROP TABLE "municipalities"."funding_statement"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_85933bcfd639c7870bf65abcad"`);
    await runner.query(`DROP TABLE "municipalities"."funder"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_48c691bcadd2cd30ee9cdee707"`);
    await runner.query(`DROP TABLE "municipalities"."project_municipality"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_d49f96720a2b0ae8cb52b6f4d0"`);
    await runner.query(`DROP TABLE "municipalities"."project_community"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_cd279f33ec88bfbfdafcd09049"`);
    await runner.query(`DROP TABLE "municipalities"."project"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_30a7f174c769ad29dbb31d5035"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_106edb574f9a8e8581f652db4a"`);
    await runner.query(`DROP TABLE "municipalities"."organisation"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_8332d29fbc47c03df97cde72a3"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_25a57cd420a4f71a7bc2cdd5e3"`);
    await runner.query(`DROP TABLE "municipalities"."municipality"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_2f08948cbb4750e38e45deb20d"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_6e84c5085302b661a81ee0dc94"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_4d6c58145fd903109b5c15911a"`);
    await runner.query(`DROP TABLE "municipalities"."mandate"`);
    await runner.query(`DROP INDEX "municipalities"."affiliation_one_main"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_1e18a73ea1e3639db3dce7cd24"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_ae74d720a0246b900d0b443415"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_b03c71bf9167f1c4626506d317"`);
    await runner.query(`DROP TABLE "municipalities"."affiliation"`);
    await runner.query(`DROP INDEX "discussions"."IDX_2e0aa803d7ef73454e623430bb"`);
    await runner.query(`DROP INDEX "discussions"."IDX_b469795f1fdc8260a63cc95992"`);
    await runner.query(`DROP INDEX "discussions"."IDX_d9c321bea2e242cb3717f256fc"`);
    await runner.query(`DROP TABLE "discussions"."thread"`);
    await runner.query(`DROP INDEX "discussions"."IDX_db593f08c4b3d0a16eae213a05"`);
    await runner.query(`DROP TABLE "discussions"."read_mark"`);
    await runner.query(`DROP TABLE "discussions"."reaction"`);
    await runner.query(`DROP TABLE "discussions"."post_revision"`);
    await runner.query(`DROP INDEX "discussions"."IDX_e16ae863eea0ec0b4d7279a49c"`);
    await runner.query(`DROP INDEX "discussions"."IDX_a6b41f21220200e9839c3f0a6b"`);
    await runner.query(`DROP INDEX "discussions"."IDX_f921d394475fb163c363fad340"`);
    await runner.query(`DROP INDEX "discussions"."post_withdrawn"`);
    await runner.query(`DROP TABLE "discussions"."post"`);
    await runner.query(`DROP INDEX "discussions"."IDX_7e2b9f9699f951e1dbdfe633ef"`);
    await runner.query(`DROP TABLE "discussions"."mention"`);
    await runner.query(`DROP INDEX "platform"."IDX_0805f028ead4417866c717f5d1"`);
    await runner.query(`DROP TABLE "platform"."throttle"`);
    await runner.query(`DROP INDEX "platform"."IDX_03f865d209e0b38c846d50a4da"`);
    await runner.query(`DROP TABLE "platform"."idempotency"`);
    await runner.query(`DROP INDEX "platform"."IDX_569863f658353af4ecc774baaf"`);
    await runner.query(`DROP TABLE "platform"."event"`);
    await runner.query(`DROP TABLE "platform"."stream_head"`);
    await runner.query(`DROP INDEX "platform"."IDX_a70789d2acf27b8f7220973597"`);
    await runner.query(`DROP INDEX "platform"."IDX_e2cf5ed5385740710a3a67ded8"`);
    await runner.query(`DROP TABLE "platform"."stream"`);
    await runner.query(`DROP TABLE "platform"."audience"`);
    await runner.query(`DROP INDEX "platform"."IDX_3fa7e06f2cdce4519efd8971ba"`);
    await runner.query(`DROP TABLE "platform"."mail"`);
  }
}
