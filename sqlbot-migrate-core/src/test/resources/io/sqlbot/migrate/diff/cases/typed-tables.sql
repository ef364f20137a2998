-- database
CREATE TYPE spot AS (x integer, y integer);
CREATE TABLE freed OF spot;
CREATE TABLE tied (x integer, y integer);
CREATE TABLE dropped OF spot (x PRIMARY KEY);
-- model
CREATE TYPE spot AS (x integer, y integer);
CREATE TABLE freed (x integer, y integer, z integer);
CREATE TABLE tied OF spot;
CREATE TABLE made OF spot (x WITH OPTIONS NOT NULL DEFAULT 0);
-- differences
-- The column 'z' of table 'freed' is missing.
-- The table 'made' is missing.
-- The type of table 'freed' is spot, but should be missing.
-- The type of table 'tied' is missing, but should be spot.
-- unknown
-- table 'dropped'
-- upgrade
ALTER TABLE "freed" NOT OF;
ALTER TABLE "freed" ADD COLUMN "z" integer;
CREATE TABLE "made" (
    "x" integer DEFAULT 0 NOT NULL,
    "y" integer
);
ALTER TABLE "made" OF spot;
ALTER TABLE "tied" OF spot;
-- downgrade
ALTER TABLE "tied" NOT OF;
DROP TABLE "made";
ALTER TABLE "freed" DROP COLUMN "z";
ALTER TABLE "freed" OF spot;
