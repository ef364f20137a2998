-- database
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED, c integer GENERATED ALWAYS AS (a + 2) STORED, d integer);
CREATE INDEX t_b ON t (b);
CREATE VIEW v AS SELECT b FROM t;
-- model
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 3) STORED, c integer DEFAULT 7, d integer GENERATED ALWAYS AS (a * 5) STORED, e integer GENERATED ALWAYS AS (a) STORED);
CREATE INDEX t_b ON t (b);
CREATE VIEW v AS SELECT b FROM t;
-- differences
-- The default of column 'b' of table 't' is generated as (a + 1), stored, but should be generated as (a + 3), stored.
-- The default of column 'c' of table 't' is generated as (a + 2), stored, but should be 7.
-- The expression of column 'd' of table 't' is missing, but should be generated as (a * 5), stored.
-- The column 'e' of table 't' is missing.
-- upgrade
ALTER TABLE "t" DROP COLUMN "d";
ALTER TABLE "t" ALTER COLUMN "b" SET EXPRESSION AS ((a + 3));
ALTER TABLE "t" ALTER COLUMN "c" DROP EXPRESSION;
ALTER TABLE "t" ALTER COLUMN "c" SET DEFAULT 7;
ALTER TABLE "t" ADD COLUMN "e" integer GENERATED ALWAYS AS (a) STORED;
ALTER TABLE "t" ADD COLUMN "d" integer GENERATED ALWAYS AS ((a * 5)) STORED;
-- downgrade
ALTER TABLE "t" DROP COLUMN "c";
ALTER TABLE "t" ALTER COLUMN "b" SET EXPRESSION AS ((a + 1));
ALTER TABLE "t" ALTER COLUMN "d" DROP EXPRESSION;
ALTER TABLE "t" ADD COLUMN "c" integer GENERATED ALWAYS AS ((a + 2)) STORED;
ALTER TABLE "t" DROP COLUMN "e";
