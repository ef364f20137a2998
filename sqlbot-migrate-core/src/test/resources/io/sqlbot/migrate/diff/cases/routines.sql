-- database
CREATE FUNCTION kept(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select a';
CREATE FUNCTION other(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select a';
CREATE FUNCTION gone() RETURNS integer LANGUAGE sql AS 'select 1';
CREATE TABLE t (a integer DEFAULT other(1), b integer CHECK (other(b) > 0), c integer DEFAULT gone());
CREATE INDEX t_other ON t (other(a));
CREATE VIEW v AS SELECT other(a) AS o FROM t;
-- model
CREATE FUNCTION kept(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select a + 1';
CREATE FUNCTION other(b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select b';
CREATE FUNCTION fresh(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'select $1';
CREATE PROCEDURE act(INOUT x integer) LANGUAGE plpgsql AS 'begin x := 1; end';
CREATE TABLE t (a integer DEFAULT other(1), b integer CHECK (other(b) > 0), c integer DEFAULT fresh(2));
CREATE INDEX t_other ON t (other(a));
CREATE VIEW v AS SELECT other(a) AS o FROM t;
CREATE FUNCTION whole() RETURNS SETOF v LANGUAGE sql AS 'select * from v';
-- differences
-- The function 'fresh' is missing.
-- The function 'other' has another body and list of parameters than in the model.
-- The default of column 'a' of table 't' is missing, but should be other(1).
-- The default of column 'c' of table 't' is gone(), but should be fresh(2).
-- The function 'kept' has another body than in the model.
-- The procedure 'act' is missing.
-- The function 'whole' is missing.
-- The function 'gone' is not in the model.
-- upgrade
DROP VIEW "v";
ALTER TABLE "t" DROP CONSTRAINT "t_b_check";
DROP INDEX "t_other";
ALTER TABLE "t" ALTER COLUMN "a" DROP DEFAULT;
DROP FUNCTION "other"(integer);
CREATE FUNCTION "fresh"(integer)
RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS 'select $1';
CREATE FUNCTION "other"("b" integer)
RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $body$select b$body$;
ALTER TABLE "t" ALTER COLUMN "a" SET DEFAULT other(1);
ALTER TABLE "t" ALTER COLUMN "c" SET DEFAULT fresh(2);
ALTER TABLE "t" ADD CONSTRAINT "t_b_check" CHECK ((other(b) > 0));
CREATE INDEX "t_other" ON "t" (other(a));
CREATE OR REPLACE FUNCTION "kept"("a" integer)
RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $body$select a + 1$body$;
CREATE PROCEDURE "act"(INOUT "x" integer)
LANGUAGE "plpgsql"
AS 'begin x := 1; end';
CREATE VIEW "v" AS
SELECT other(a) AS o
   FROM t;
CREATE FUNCTION "whole"()
RETURNS SETOF v
LANGUAGE "sql"
AS $body$select * from v$body$;
DROP FUNCTION "gone"();
-- downgrade
DROP FUNCTION "whole"();
DROP VIEW "v";
ALTER TABLE "t" DROP CONSTRAINT "t_b_check";
DROP INDEX "t_other";
ALTER TABLE "t" ALTER COLUMN "a" DROP DEFAULT;
DROP FUNCTION "other"(integer);
CREATE FUNCTION "gone"()
RETURNS integer
LANGUAGE "sql"
AS $body$select 1$body$;
CREATE FUNCTION "other"("a" integer)
RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $body$select a$body$;
ALTER TABLE "t" ALTER COLUMN "a" SET DEFAULT other(1);
ALTER TABLE "t" ALTER COLUMN "c" SET DEFAULT gone();
ALTER TABLE "t" ADD CONSTRAINT "t_b_check" CHECK ((other(b) > 0));
CREATE INDEX "t_other" ON "t" (other(a));
CREATE OR REPLACE FUNCTION "kept"("a" integer)
RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $body$select a$body$;
CREATE VIEW "v" AS
SELECT other(a) AS o
   FROM t;
DROP FUNCTION "fresh"(integer);
DROP PROCEDURE "act"(integer);
