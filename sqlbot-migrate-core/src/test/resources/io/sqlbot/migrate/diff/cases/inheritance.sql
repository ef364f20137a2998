-- database
CREATE TABLE base (id integer, name text, CONSTRAINT positive CHECK (id > 0));
CREATE TABLE child (extra integer) INHERITS (base);
CREATE TABLE unknown_child (more integer) INHERITS (base);
CREATE TABLE free (id integer, name text);
-- model
CREATE TABLE base (id bigint NOT NULL, title text DEFAULT 'none', CONSTRAINT positive CHECK (id > 1));
CREATE TABLE child (extra integer, id bigint DEFAULT 5) INHERITS (base);
CREATE TABLE free (id bigint NOT NULL, title text, CONSTRAINT positive CHECK (id > 1));
ALTER TABLE free INHERIT base;
-- differences
-- The column 'title' of table 'base' is missing.
-- The type of column 'id' of table 'base' is integer, but should be bigint.
-- The nullability of column 'id' of table 'base' is NULL, but should be NOT NULL.
-- The column 'name' of table 'base' is not in the model.
-- The default of column 'id' of table 'child' is missing, but should be 5.
-- The column 'title' of table 'free' is missing.
-- The type of column 'id' of table 'free' is integer, but should be bigint.
-- The nullability of column 'id' of table 'free' is NULL, but should be NOT NULL.
-- The column 'name' of table 'free' is not in the model.
-- The definition of constraint 'positive' of table 'base' is CHECK ((id > 0)), but should be CHECK ((id > 1)).
-- The constraint 'positive' of table 'free' is missing.
-- The parent of table 'free' is missing, but should be [base].
-- unknown
-- table 'unknown_child'
-- upgrade
ALTER TABLE "base" DROP CONSTRAINT "positive";
ALTER TABLE "base" ADD COLUMN "title" text DEFAULT 'none'::text;
ALTER TABLE "base" ALTER COLUMN "id" TYPE bigint, ALTER COLUMN "id" SET NOT NULL;
ALTER TABLE "base" DROP COLUMN "name";
ALTER TABLE "child" ALTER COLUMN "id" SET DEFAULT 5;
ALTER TABLE "free" ADD COLUMN "title" text;
ALTER TABLE "free" ALTER COLUMN "id" TYPE bigint, ALTER COLUMN "id" SET NOT NULL;
ALTER TABLE "free" DROP COLUMN "name";
ALTER TABLE "base" ADD CONSTRAINT "positive" CHECK ((id > 1));
ALTER TABLE "free" ADD CONSTRAINT "positive" CHECK ((id > 1));
ALTER TABLE "free" INHERIT "base";
-- downgrade
ALTER TABLE "free" NO INHERIT "base";
ALTER TABLE "base" DROP CONSTRAINT "positive";
ALTER TABLE "free" DROP CONSTRAINT "positive";
ALTER TABLE "base" ADD COLUMN "name" text;
ALTER TABLE "base" ALTER COLUMN "id" TYPE integer, ALTER COLUMN "id" DROP NOT NULL;
ALTER TABLE "base" DROP COLUMN "title";
ALTER TABLE "child" ALTER COLUMN "id" DROP DEFAULT;
ALTER TABLE "free" ADD COLUMN "name" text;
ALTER TABLE "free" ALTER COLUMN "id" TYPE integer, ALTER COLUMN "id" DROP NOT NULL;
ALTER TABLE "free" DROP COLUMN "title";
ALTER TABLE "base" ADD CONSTRAINT "positive" CHECK ((id > 0));
