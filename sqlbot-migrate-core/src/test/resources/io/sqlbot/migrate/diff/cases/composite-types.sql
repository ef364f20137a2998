-- database
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TYPE spot AS (x integer, y integer, z integer);
CREATE TYPE former AS (a integer, m mood);
CREATE DOMAIN kept AS spot;
CREATE TYPE loose AS (n integer, t text, m mood);
COMMENT ON TYPE loose IS 'before';
COMMENT ON COLUMN loose.n IS 'a number';
CREATE TABLE place (id integer PRIMARY KEY, at spot, more kept);
CREATE VIEW spots AS SELECT (at).x AS x FROM place;
CREATE VIEW depths AS SELECT (at).z AS z FROM place;
CREATE FUNCTION far(a loose) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- model
CREATE TYPE mood AS ENUM ('happy', 'ok', 'sad');
CREATE TYPE spot AS (x integer, y integer, "high up" text COLLATE "C");
CREATE DOMAIN kept AS spot;
CREATE TYPE loose AS (n bigint, m mood);
COMMENT ON TYPE loose IS 'after';
COMMENT ON COLUMN loose.n IS 'a large number';
CREATE TYPE outer_type AS (i integer[], s spot);
CREATE TABLE place (id integer PRIMARY KEY, at spot, more kept, o outer_type);
CREATE VIEW spots AS SELECT (at).x AS x FROM place;
CREATE VIEW depths AS SELECT (at).y AS z FROM place;
CREATE FUNCTION far(a loose) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- differences
-- The list of values of type 'mood' is [sad, ok, happy], but should be [happy, ok, sad].
-- The attribute 'high up' of type 'spot' is missing, but should be text COLLATE "C".
-- The attribute 'z' of type 'spot' is integer, but should be missing.
-- The attribute 'n' of type 'loose' is integer, but should be bigint.
-- The attribute 't' of type 'loose' is text, but should be missing.
-- The comment of type 'loose' is before, but should be after.
-- The comment on attribute 'n' of type 'loose' is a number, but should be a large number.
-- The type 'outer_type' is missing.
-- The column 'o' of table 'place' is missing.
-- The query of view 'depths' is SELECT (at).z AS z
--    FROM place, but should be SELECT (at).y AS z
--    FROM place.
-- The type 'former' is not in the model.
-- upgrade
DROP VIEW "depths";
ALTER TYPE "mood" RENAME TO "former_333af7";
CREATE TYPE "mood" AS ENUM ('happy', 'ok', 'sad');
ALTER TYPE "former" ALTER ATTRIBUTE "m" TYPE mood;
ALTER TYPE "loose" ALTER ATTRIBUTE "m" TYPE mood;
DROP TYPE "former_333af7";
ALTER TYPE "spot" DROP ATTRIBUTE "z";
ALTER TYPE "spot" ADD ATTRIBUTE "high up" text COLLATE "C";
ALTER TYPE "loose" DROP ATTRIBUTE "t";
ALTER TYPE "loose" ALTER ATTRIBUTE "n" TYPE bigint;
COMMENT ON TYPE "loose" IS 'after';
COMMENT ON COLUMN "loose"."n" IS 'a large number';
CREATE TYPE "outer_type" AS (
    "i" loose[],
    "s" spot
);
ALTER TABLE "place" ADD COLUMN "o" outer_type;
CREATE VIEW "depths" AS
SELECT (at).y AS z
   FROM place;
DROP TYPE "former";
-- downgrade
ALTER TYPE "mood" RENAME TO "former_333af7";
CREATE TYPE "mood" AS ENUM ('sad', 'ok', 'happy');
ALTER TYPE "loose" ALTER ATTRIBUTE "m" TYPE mood;
DROP TYPE "former_333af7";
ALTER TABLE "place" DROP COLUMN "o";
ALTER TYPE "spot" DROP ATTRIBUTE "high up";
ALTER TYPE "spot" ADD ATTRIBUTE "z" integer;
CREATE TYPE "former" AS (
    "a" integer,
    "m" mood
);
ALTER TYPE "loose" ALTER ATTRIBUTE "n" TYPE integer;
ALTER TYPE "loose" ADD ATTRIBUTE "t" text;
COMMENT ON TYPE "loose" IS 'before';
COMMENT ON COLUMN "loose"."n" IS 'a number';
CREATE OR REPLACE VIEW "depths" AS
SELECT (at).z AS z
   FROM place;
DROP TYPE "outer_type";
