-- database
CREATE SCHEMA "Odd one";
CREATE TABLE "Odd one"."select" (id integer PRIMARY KEY);
-- model
CREATE SCHEMA IF NOT EXISTS "Odd one";
CREATE SCHEMA IF NOT EXISTS app;
CREATE TYPE app."Kind" AS ENUM ('a', 'b');
CREATE TABLE "Odd one"."select" (id serial PRIMARY KEY, "from" app."Kind" DEFAULT 'a', "quo""te" text);
CREATE TABLE app."order" (id serial PRIMARY KEY, "Sel" integer REFERENCES "Odd one"."select");
CREATE VIEW app.v AS SELECT "from", "quo""te" FROM "Odd one"."select";
-- differences
-- The schema 'app' is missing.
-- The type 'Kind' is missing.
-- The column 'from' of table 'Odd one.select' is missing.
-- The column 'quo"te' of table 'Odd one.select' is missing.
-- The default of column 'id' of table 'Odd one.select' is missing, but should be nextval('"Odd one".select_id_seq'::regclass).
-- The table 'order' is missing.
-- The view 'v' is missing.
-- upgrade
CREATE SCHEMA "app";
CREATE TYPE "app"."Kind" AS ENUM ('a', 'b');
ALTER TABLE "Odd one"."select" ADD COLUMN "from" app."Kind" DEFAULT 'a'::app."Kind";
ALTER TABLE "Odd one"."select" ADD COLUMN "quo""te" text;
CREATE SEQUENCE "Odd one"."select_id_seq";
ALTER SEQUENCE "Odd one"."select_id_seq" AS integer;
ALTER TABLE "Odd one"."select" ALTER COLUMN "id" SET DEFAULT nextval('"Odd one".select_id_seq'::regclass);
ALTER SEQUENCE "Odd one"."select_id_seq" OWNED BY "Odd one"."select"."id";
SELECT setval(pg_get_serial_sequence('"Odd one"."select"', 'id'), greatest(coalesce(max("id") + 1, 1), 1), false) FROM "Odd one"."select";
CREATE TABLE "app"."order" (
    "id" serial NOT NULL,
    "Sel" integer,
    CONSTRAINT "order_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "order_Sel_fkey" FOREIGN KEY ("Sel") REFERENCES "Odd one"."select" ("id")
);
CREATE VIEW "app"."v" AS
SELECT "from",
    "quo""te"
   FROM "Odd one"."select";
-- downgrade
DROP VIEW "app"."v";
DROP TABLE "app"."order";
ALTER TABLE "Odd one"."select" ALTER COLUMN "id" DROP DEFAULT;
DROP SEQUENCE "Odd one"."select_id_seq";
ALTER TABLE "Odd one"."select" DROP COLUMN "from";
ALTER TABLE "Odd one"."select" DROP COLUMN "quo""te";
DROP TYPE "app"."Kind";
DROP SCHEMA "app";
