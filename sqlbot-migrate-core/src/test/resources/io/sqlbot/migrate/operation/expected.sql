-- table of everything
CREATE TABLE "every thing" (
    "id" bigint GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 10 CACHE 5) PRIMARY KEY,
    "s" smallint DEFAULT 1,
    "r" real DEFAULT '0.5',
    "n" numeric(10, 2) DEFAULT 1 + 1 NOT NULL,
    "b" boolean DEFAULT true NOT NULL,
    "c" varchar(20) COLLATE "C",
    "ch" char(3),
    "t" text COMPRESSION pglz DEFAULT E'it''s \\ ok',
    "by" bytea DEFAULT E'\\x01ff',
    "d" date,
    "ti" time(2),
    "ts" timestamp(3) with time zone,
    "iv" interval,
    "u" uuid,
    "j" json,
    "jb" jsonb DEFAULT '{"a": [1, "x"]}',
    "ip" inet,
    "ar" text[] DEFAULT E'{"a","b,\\""}',
    "ra" int4range,
    "e" "mood" DEFAULT 'ok',
    "p" "positive",
    "g" integer GENERATED ALWAYS AS (s + 1) STORED,
    "o" integer,
    "k" integer,
    CONSTRAINT "ck_s" CHECK (s < r) NO INHERIT,
    UNIQUE ("s", "r") INCLUDE ("n") DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "ex_ra" EXCLUDE USING "gist" ("ra" WITH &&, "s" WITH =) WHERE (s > 0),
    CONSTRAINT "fk_s" FOREIGN KEY ("s") REFERENCES "app"."item" ("id") ON UPDATE CASCADE,
    UNIQUE ("c"),
    FOREIGN KEY ("o") REFERENCES "org" ("id"),
    CHECK (k > 0),
    CONSTRAINT "uq_k" UNIQUE NULLS NOT DISTINCT ("k")
) USING "heap" WITH (fillfactor = 70);
ALTER TABLE "every thing" ALTER COLUMN "t" SET STORAGE EXTERNAL;
COMMENT ON TABLE "every thing" IS 'it''s everything';
COMMENT ON COLUMN "every thing"."c" IS 'c''s comment';
COMMENT ON CONSTRAINT "uq_k" ON "every thing" IS 'one k';

-- table without columns
CREATE TABLE "nothing_at_all" ();

-- table with names that must be quoted
CREATE TABLE "o'dd ""name"".é" (
    "A.b" integer,
    "user" text,
    CONSTRAINT "Pk" PRIMARY KEY ("A.b", "user")
);
COMMENT ON CONSTRAINT "Pk" ON "o'dd ""name"".é" IS 'key';

-- table unless it exists
CREATE TABLE IF NOT EXISTS "org" (
    "x" text
);

-- unlogged table in a schema
CREATE UNLOGGED TABLE "app"."u" (
    "x" text
);

-- temporary table
CREATE TEMPORARY TABLE "tmp" (
    "x" text
);

-- inheriting table
CREATE TABLE "child" (
    "x" text
) INHERITS ("keyless");

-- partitions
CREATE TABLE "part" (
    "k" integer,
    "v" text
) PARTITION BY list (k);
CREATE TABLE "part_1" PARTITION OF "part" (
    CHECK (v <> '')
) FOR VALUES IN (1, 2, null);
CREATE TABLE "part_rest" PARTITION OF "part" DEFAULT;
CREATE TABLE "part_h" (
    "k" integer
) PARTITION BY hash (k);
CREATE TABLE "part_h0" PARTITION OF "part_h" FOR VALUES WITH (MODULUS 2, REMAINDER 0);

-- attach partition
ALTER TABLE "event" ATTACH PARTITION "event_2024" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- detach partition, known bound
ALTER TABLE "event" DETACH PARTITION "event_2025";

-- detach partition
ALTER TABLE "event" DETACH PARTITION "event_2025";

-- drop table
DROP TABLE "keyless";

-- drop table, known definition
DROP TABLE "keyless";

-- drop table if exists
DROP TABLE IF EXISTS "none" CASCADE;

-- rename table
ALTER TABLE "app"."item" RENAME TO "Item 2";

-- move table
ALTER TABLE "app"."item" SET SCHEMA "public";

-- set parameters
ALTER TABLE "account" SET (toast.autovacuum_enabled = false);

-- reset parameters
ALTER TABLE "account" RESET (fillfactor);

-- set unlogged
ALTER TABLE "keyless" SET UNLOGGED;

-- set tablespace
ALTER INDEX "ix_name" SET TABLESPACE "pg_default";

-- add column with everything
ALTER TABLE "account" ADD COLUMN "x" varchar(20) DEFAULT 'n' NOT NULL, ADD CHECK (x <> ''), ADD CONSTRAINT "fk_x" FOREIGN KEY ("x") REFERENCES "org" ("code") NOT VALID, ALTER COLUMN "x" SET STORAGE MAIN;
COMMENT ON COLUMN "account"."x" IS 'x';

-- add column unless it exists
ALTER TABLE "account" ADD COLUMN IF NOT EXISTS "name" text;

-- add virtual column
ALTER TABLE "account" ADD COLUMN "v" integer GENERATED ALWAYS AS (qty + 1) VIRTUAL;

-- drop column
ALTER TABLE "account" DROP COLUMN "raw";

-- drop column, known definition
ALTER TABLE "account" DROP COLUMN "raw";

-- drop column if exists
ALTER TABLE "account" DROP COLUMN IF EXISTS "zz";

-- rename column
ALTER TABLE "account" RENAME COLUMN "Mixed Case" TO "order";

-- alter everything at once
ALTER TABLE "account" ALTER COLUMN "name" DROP DEFAULT, ALTER COLUMN "name" TYPE integer USING name::integer, ALTER COLUMN "name" SET DEFAULT 0, ALTER COLUMN "name" SET NOT NULL, ALTER COLUMN "name" SET STATISTICS 200;
COMMENT ON COLUMN "account"."name" IS 'a number';
ALTER TABLE "account" RENAME COLUMN "name" TO "number";

-- alter type with collation, storage, compression
ALTER TABLE "account" ALTER COLUMN "note" TYPE varchar COLLATE "C", ALTER COLUMN "note" SET STORAGE EXTERNAL, ALTER COLUMN "note" SET COMPRESSION pglz;

-- alter type and default
ALTER TABLE "keyless" ALTER COLUMN "serial_id" DROP DEFAULT, ALTER COLUMN "serial_id" TYPE text USING serial_id::text, ALTER COLUMN "serial_id" SET DEFAULT 'none';

-- nullable
ALTER TABLE "account" ALTER COLUMN "qty" DROP NOT NULL;

-- drop default
ALTER TABLE "account" ALTER COLUMN "qty" DROP DEFAULT;

-- default expression
ALTER TABLE "account" ALTER COLUMN "created" SET DEFAULT now();

-- identity in place of a default
ALTER TABLE "keyless" ALTER COLUMN "serial_id" DROP DEFAULT, ALTER COLUMN "serial_id" ADD GENERATED ALWAYS AS IDENTITY (START WITH 100 MINVALUE 10);

-- set identity
ALTER TABLE "account" ALTER COLUMN "ident" SET GENERATED ALWAYS SET INCREMENT BY 5 SET NO MAXVALUE SET CYCLE;

-- drop identity
ALTER TABLE "account" ALTER COLUMN "strict" DROP IDENTITY;

-- set expression
ALTER TABLE "account" ALTER COLUMN "doubled" SET EXPRESSION AS (qty * 3);

-- drop expression
ALTER TABLE "account" ALTER COLUMN "doubled" DROP EXPRESSION;

-- drop comment
COMMENT ON COLUMN "account"."name" IS NULL;

-- primary key
ALTER TABLE "keyless" ADD CONSTRAINT "pk" PRIMARY KEY ("id", "k2");

-- unique constraint
ALTER TABLE "account" ADD CONSTRAINT "uq" UNIQUE NULLS NOT DISTINCT ("name") INCLUDE ("qty") DEFERRABLE;

-- unique constraint without a name
ALTER TABLE "account" ADD UNIQUE ("name");

-- plain unique constraint
ALTER TABLE "account" ADD CONSTRAINT "uq" UNIQUE ("name");

-- check constraint
ALTER TABLE "account" ADD CONSTRAINT "ck" CHECK (name LIKE '%0');

-- check constraint not valid
ALTER TABLE "account" ADD CONSTRAINT "ck" CHECK (qty > 100) NOT VALID;
COMMENT ON CONSTRAINT "ck" ON "account" IS 'later';

-- foreign key
ALTER TABLE "account" ADD CONSTRAINT "fk" FOREIGN KEY ("oa", "ob") REFERENCES "org" ("a", "b") MATCH FULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID;

-- foreign key that sets some columns
ALTER TABLE "account" ADD CONSTRAINT "fk" FOREIGN KEY ("oa", "ob") REFERENCES "org" ("a", "b") ON DELETE SET NULL ("ob") NOT DEFERRABLE;

-- exclusion constraint
ALTER TABLE "account" ADD CONSTRAINT "ex" EXCLUDE USING "gist" ("room" WITH =, "during" range_ops WITH &&, (qty + 1) WITH =) DEFERRABLE INITIALLY DEFERRED;

-- primary key of an index
ALTER TABLE "account" ADD CONSTRAINT "pk_account" PRIMARY KEY USING INDEX "ix_id";

-- unique constraint of an index
ALTER TABLE "account" ADD CONSTRAINT "uq_room" UNIQUE USING INDEX "ix_room";

-- validate constraint
ALTER TABLE "pending" VALIDATE CONSTRAINT "fk_pending";

-- drop constraint
ALTER TABLE "account" DROP CONSTRAINT "ck_qty";

-- drop constraint if exists
ALTER TABLE "account" DROP CONSTRAINT IF EXISTS "none" CASCADE;

-- drop constraint, known definition
ALTER TABLE "account" DROP CONSTRAINT "ck_qty";

-- rename constraint
ALTER TABLE "account" RENAME CONSTRAINT "ck_qty" TO "ck_quantity";

-- not null by a validated check
ALTER TABLE "account" ADD CONSTRAINT "check_337a8b_not_null" CHECK ("name" IS NOT NULL) NOT VALID;
ALTER TABLE "account" VALIDATE CONSTRAINT "check_337a8b_not_null";
ALTER TABLE "account" ALTER COLUMN "name" SET NOT NULL;
ALTER TABLE "account" DROP CONSTRAINT "check_337a8b_not_null";

-- enum
CREATE TYPE "colour" AS ENUM ('red', 'it''s', E'a\\b');

-- enum in a schema
CREATE TYPE "app"."colour" AS ENUM ('red');

-- drop enum
CREATE TYPE "colour" AS ENUM ('red');
DROP TYPE "colour";

-- add enum value
ALTER TYPE "mood" ADD VALUE 'elated';

-- add enum value unless it exists
ALTER TYPE "mood" ADD VALUE IF NOT EXISTS 'ok';

-- add enum value before
ALTER TYPE "mood" ADD VALUE 'so so' BEFORE 'ok';

-- add enum value after
ALTER TYPE "mood" ADD VALUE 'fine' AFTER 'ok';

-- rename enum value
ALTER TYPE "mood" RENAME VALUE 'ok' TO 'okay';

-- rebuild enum
ALTER TYPE "mood" RENAME TO "enum_333af7_old";
CREATE TYPE "mood" AS ENUM ('glad', 'ok', 'sad');
ALTER TABLE "account" ALTER COLUMN "m" DROP DEFAULT, ALTER COLUMN "m" TYPE "mood" USING (CASE "m"::text WHEN 'happy' THEN 'glad' ELSE "m"::text END)::"mood", ALTER COLUMN "m" SET DEFAULT 'ok';
DROP TYPE "enum_333af7_old";

-- rebuild enum with fewer values
ALTER TYPE "mood" RENAME TO "enum_333af7_old";
CREATE TYPE "mood" AS ENUM ('ok');
ALTER TABLE "account" ALTER COLUMN "m" DROP DEFAULT, ALTER COLUMN "m" TYPE "mood" USING (CASE "m"::text WHEN 'happy' THEN 'ok' WHEN 'sad' THEN 'ok' ELSE "m"::text END)::"mood";
DROP TYPE "enum_333af7_old";

-- domain
CREATE DOMAIN "code" AS varchar(10) COLLATE "C" DEFAULT 'x' NOT NULL CONSTRAINT "filled" CHECK (VALUE <> '');
COMMENT ON DOMAIN "code" IS 'a code';

-- domain check
ALTER DOMAIN "positive" ADD CONSTRAINT "small" CHECK (VALUE < 10) NOT VALID;

-- validate domain check
ALTER DOMAIN "loose" VALIDATE CONSTRAINT "odd";

-- drop domain check
ALTER DOMAIN "positive" DROP CONSTRAINT "above_zero";

-- domain default
ALTER DOMAIN "positive" SET DEFAULT 1 + 1;

-- drop domain default
ALTER DOMAIN "positive" DROP DEFAULT;

-- domain not null
ALTER DOMAIN "positive" SET NOT NULL;

-- rename type
ALTER TYPE "mood" RENAME TO "feeling";

-- rename domain
ALTER DOMAIN "positive" RENAME TO "natural";

-- drop domain
DROP DOMAIN "loose";

-- sequence
CREATE SEQUENCE "s";

-- sequence with options
CREATE SEQUENCE "s" INCREMENT BY -2 START WITH 50 MINVALUE 1 MAXVALUE 99 CACHE 3 CYCLE;

-- sequence unless it exists
CREATE SEQUENCE IF NOT EXISTS "counter";

-- alter sequence, known options
ALTER SEQUENCE "counter" INCREMENT BY 5 NO MINVALUE NO CYCLE;

-- alter sequence
ALTER SEQUENCE "counter" CACHE 3;

-- restart sequence
ALTER SEQUENCE "counter" RESTART;

-- restart sequence at a value
ALTER SEQUENCE "counter" RESTART WITH 40;

-- sequence of a column
ALTER SEQUENCE "counter" OWNED BY "keyless"."id";

-- rename sequence
ALTER SEQUENCE "counter" RENAME TO "tally";

-- drop sequence
DROP SEQUENCE "counter";

-- view
CREATE VIEW "v" AS
select 1 as one;

-- view with options
CREATE VIEW "v" ("a", "b") WITH (security_barrier = true) AS
select id, code from org where id > 0
WITH CHECK OPTION;
COMMENT ON VIEW "v" IS 'a view';

-- recursive view
CREATE RECURSIVE VIEW "v" ("n") AS
select 1 union all select n + 1 from v where n < 3;

-- replace view
CREATE OR REPLACE VIEW "overview" AS
select id, code from org where id > 1;

-- replace view, unknown query
CREATE OR REPLACE VIEW "overview" AS
select id, code, a from org;

-- drop view, known query
DROP VIEW "overview";

-- drop view
DROP VIEW "overview";

-- rename view
ALTER VIEW "overview" RENAME TO "survey";

-- materialized view
CREATE MATERIALIZED VIEW IF NOT EXISTS "mv" ("a") WITH (fillfactor = 80) AS
select 1 as one
WITH NO DATA;

-- plain materialized view
CREATE MATERIALIZED VIEW "mv" AS
select 1 as one;

-- refresh
REFRESH MATERIALIZED VIEW "totals";

-- refresh concurrently
REFRESH MATERIALIZED VIEW CONCURRENTLY "totals";

-- drop materialized view
DROP MATERIALIZED VIEW "totals";

-- drop materialized view, known query
CREATE MATERIALIZED VIEW "mv" AS
select 1 as one;
DROP MATERIALIZED VIEW "mv";

-- function
CREATE FUNCTION "f"("n" integer, "scale" numeric(3) DEFAULT 1)
RETURNS integer
LANGUAGE "sql"
IMMUTABLE
STRICT
PARALLEL SAFE
AS $body1$select n -- $body$$body1$;

-- function with out parameters
CREATE FUNCTION "f"(OUT "a" integer, OUT "b" integer)
LANGUAGE "plpgsql"
SECURITY DEFINER
STABLE
SET search_path = app
AS $body$begin a := 1; b := 2; end$body$;

-- replace function
CREATE OR REPLACE FUNCTION "twice"("n" integer)
RETURNS integer
LANGUAGE "sql"
AS $body$select n + n$body$;

-- replace function, unknown definition
CREATE OR REPLACE FUNCTION "twice"("n" integer)
RETURNS integer
LANGUAGE "sql"
AS $body$select n + n$body$;

-- drop function, known definition
DROP FUNCTION "twice"(integer);

-- drop function
DROP FUNCTION "twice"(integer);

-- rename function
ALTER FUNCTION "twice"(integer) RENAME TO "doubled";

-- procedure
CREATE PROCEDURE "p"()
LANGUAGE "sql"
AS $body$select 1$body$;

-- drop procedure
DROP PROCEDURE IF EXISTS "nothing"();

-- trigger
CREATE TRIGGER "tr" BEFORE INSERT OR UPDATE OF "name", "qty" ON "account" FOR EACH ROW WHEN (new.qty > 0) EXECUTE FUNCTION "touch"('it''s', 'b');

-- trigger for statements
CREATE TRIGGER "tr" AFTER DELETE ON "account" REFERENCING OLD TABLE AS gone EXECUTE FUNCTION "touch"();

-- constraint trigger
CREATE CONSTRAINT TRIGGER "tr" AFTER UPDATE ON "account" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "touch"();

-- disable trigger
ALTER TABLE "org" DISABLE TRIGGER "touch_org";

-- drop trigger
DROP TRIGGER "touch_org" ON "org";

-- drop trigger, known definition
DROP TRIGGER "touch_org" ON "org";

-- rename trigger
ALTER TRIGGER "touch_org" ON "org" RENAME TO "touch";

-- policy
CREATE POLICY "own" ON "account" AS RESTRICTIVE FOR UPDATE TO "pg_monitor" USING (qty > 0) WITH CHECK (qty > 1);

-- drop policy
DROP POLICY "everybody" ON "org";

-- drop policy, known definition
DROP POLICY "everybody" ON "org";

-- rename policy
ALTER POLICY "everybody" ON "org" RENAME TO "all";

-- enable row level security
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;

-- force row level security
ALTER TABLE "account" FORCE ROW LEVEL SECURITY;

-- schema
CREATE SCHEMA "Odd ""Schema""";

-- schema unless it exists
CREATE SCHEMA IF NOT EXISTS "app";

-- schema of a role
CREATE SCHEMA "theirs" AUTHORIZATION "pg_monitor";

-- drop schema
DROP SCHEMA "app" CASCADE;

-- rename schema
ALTER SCHEMA "app" RENAME TO "application";

-- extension
CREATE EXTENSION "pg_trgm" SCHEMA "app" CASCADE;

-- extension of a version unless it exists
CREATE EXTENSION IF NOT EXISTS "citext" VERSION '1.6';

-- update extension
ALTER EXTENSION "btree_gist" UPDATE;

-- drop extension
DROP EXTENSION "btree_gist";

-- comment
COMMENT ON TABLE "account" IS E'it''s 100% \\ "x" :y ?';

-- drop comment
COMMENT ON TABLE "account" IS NULL;

-- change comments
COMMENT ON TABLE "account" IS 'accounts';
COMMENT ON CONSTRAINT "ck_qty" ON "account" IS 'never below';
COMMENT ON TRIGGER "touch_org" ON "org" IS 'touches';
COMMENT ON FUNCTION "twice"(integer) IS 'doubles';
COMMENT ON SCHEMA "app" IS 'the app''s';

-- execute
update account set note = '? :x %' where data ? 'a';

-- insert nothing

-- insert of every type
INSERT INTO "account" ("created", "data", "during", "id", "m", "name", "note", "qty", "raw", "room", "tags") VALUES
    ('2024-01-02 03:04:05.6', E'{"k\\u000a\\"": [1, null, 2.5, {"x": true}]}', DEFAULT, 3, DEFAULT, E'it''s \\ "q"', DEFAULT, 10, DEFAULT, 3, DEFAULT),
    ('0044-03-15 BC', '[1, "two"]', DEFAULT, 4, 'sad', DEFAULT, DEFAULT, DEFAULT, DEFAULT, 4, DEFAULT),
    (DEFAULT, DEFAULT, DEFAULT, 5, DEFAULT, DEFAULT, 'PT1H30M', DEFAULT, E'\\x0001ff', 5, E'{"a,b","\\"c\\\\",NULL,"NULL"}'),
    (now(), DEFAULT, '[2024-01-01,2024-01-02)', 6, DEFAULT, DEFAULT, '2024-01-02 03:04:05+00:00', DEFAULT, DEFAULT, 6, DEFAULT),
    (DEFAULT, DEFAULT, DEFAULT, 7, DEFAULT, null, DEFAULT, DEFAULT, DEFAULT, 7, DEFAULT);

-- insert identity values
INSERT INTO "account" ("id", "room", "strict") OVERRIDING SYSTEM VALUE VALUES
    (9, 9, 77);

-- index
CREATE INDEX "ix" ON "account" ("name", "Mixed Case");

-- unique index
CREATE UNIQUE INDEX "ix" ON "account" ("id");

-- index of everything
CREATE UNIQUE INDEX "ix" ON "account" USING "btree" ("name" COLLATE "C" text_pattern_ops DESC, "qty" NULLS FIRST, (lower(note)) NULLS LAST) INCLUDE ("created", "id") NULLS NOT DISTINCT WITH (fillfactor = 70) TABLESPACE "pg_default" WHERE qty > 0;
COMMENT ON INDEX "ix" IS 'it''s an index';

-- gin index
CREATE INDEX "ix" ON "account" USING "gin" ("data" jsonb_path_ops) WITH (fastupdate = false);

-- index of a partitioned table only
CREATE INDEX "ix" ON ONLY "event" ("day");

-- index unless it exists
CREATE INDEX IF NOT EXISTS "ix_name" ON "account" ("qty");

-- drop index
DROP INDEX "ix_name";

-- drop index if exists
DROP INDEX IF EXISTS "none";

-- drop index, known definition
DROP INDEX "ix_name";

-- rename index
ALTER INDEX "ix_name" RENAME TO "ix_new";

-- reindex
REINDEX TABLE "account";

-- index concurrently
CREATE INDEX CONCURRENTLY "ix_late" ON "account" ("qty");

-- drop index concurrently, known definition
DROP INDEX CONCURRENTLY "ix_name";

-- drop index concurrently if exists
DROP INDEX CONCURRENTLY IF EXISTS "none";

-- reindex concurrently
REINDEX INDEX CONCURRENTLY "ix_name";

-- detach partition concurrently
ALTER TABLE "event" DETACH PARTITION "event_2025" CONCURRENTLY;

