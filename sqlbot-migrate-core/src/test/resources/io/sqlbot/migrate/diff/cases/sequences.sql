-- database
CREATE SEQUENCE s INCREMENT BY 50;
CREATE SEQUENCE gone;
CREATE SEQUENCE typed AS integer;
CREATE TABLE t (a integer);
ALTER SEQUENCE s OWNED BY t.a;
-- model
CREATE SEQUENCE s START WITH 10 CACHE 5 CYCLE;
CREATE SEQUENCE come AS smallint INCREMENT BY -1;
CREATE SEQUENCE typed MAXVALUE 100;
CREATE TABLE t (b integer DEFAULT nextval('come'));
ALTER SEQUENCE come OWNED BY t.b;
-- differences
-- The way to count of sequence 's' is INCREMENT BY 50, but should be START WITH 10 CACHE 5 CYCLE.
-- The type of sequence 'typed' is integer, but should be bigint.
-- The way to count of sequence 'typed' is the usual one, but should be MAXVALUE 100.
-- The column 'b' of table 't' is missing.
-- The column 'a' of table 't' is not in the model.
-- The sequence 'gone' is not in the model.
-- upgrade
ALTER SEQUENCE "s" OWNED BY NONE;
ALTER SEQUENCE "s" INCREMENT BY 1 START WITH 10 CACHE 5 CYCLE;
ALTER SEQUENCE "typed" AS bigint;
ALTER SEQUENCE "typed" START WITH 1 MAXVALUE 100;
CREATE SEQUENCE "come" INCREMENT BY -1;
ALTER SEQUENCE "come" AS smallint;
ALTER TABLE "t" ADD COLUMN "b" integer DEFAULT nextval('come'::regclass);
ALTER SEQUENCE "come" OWNED BY "t"."b";
ALTER TABLE "t" DROP COLUMN "a";
DROP SEQUENCE "gone";
-- downgrade
CREATE SEQUENCE "gone";
ALTER SEQUENCE "s" INCREMENT BY 50 START WITH 1 CACHE 1 NO CYCLE;
ALTER SEQUENCE "typed" AS integer;
ALTER SEQUENCE "typed" START WITH 1 NO MAXVALUE;
ALTER TABLE "t" ADD COLUMN "a" integer;
ALTER SEQUENCE "s" OWNED BY "t"."a";
ALTER TABLE "t" DROP COLUMN "b";
