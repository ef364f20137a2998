-- database
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE t (m mood DEFAULT 'ok', ms mood[] DEFAULT '{ok}');
CREATE FUNCTION pick(m mood) RETURNS mood LANGUAGE sql AS 'select m';
-- model
CREATE TYPE mood AS ENUM ('ok', 'sad');
CREATE TABLE t (m mood DEFAULT 'ok', ms mood[] DEFAULT '{ok}');
CREATE FUNCTION pick(m mood) RETURNS mood LANGUAGE sql AS 'select m';
-- differences
-- The list of values of type 'mood' is [sad, ok, happy], but should be [ok, sad].
-- upgrade
DROP FUNCTION "pick"(mood);
ALTER TYPE "mood" RENAME TO "former_333af7";
CREATE TYPE "mood" AS ENUM ('ok', 'sad');
ALTER TABLE "t" ALTER COLUMN "m" DROP DEFAULT, ALTER COLUMN "m" TYPE mood USING "m"::text::mood, ALTER COLUMN "m" SET DEFAULT 'ok'::mood;
ALTER TABLE "t" ALTER COLUMN "ms" DROP DEFAULT, ALTER COLUMN "ms" TYPE mood[] USING "ms"::text[]::mood[], ALTER COLUMN "ms" SET DEFAULT '{ok}'::mood[];
DROP TYPE "former_333af7";
CREATE FUNCTION "pick"("m" mood)
RETURNS mood
LANGUAGE "sql"
AS $body$select m$body$;
-- downgrade
DROP FUNCTION "pick"(mood);
ALTER TYPE "mood" RENAME TO "former_333af7";
CREATE TYPE "mood" AS ENUM ('sad', 'ok', 'happy');
ALTER TABLE "t" ALTER COLUMN "m" DROP DEFAULT, ALTER COLUMN "m" TYPE mood USING "m"::text::mood, ALTER COLUMN "m" SET DEFAULT 'ok'::mood;
ALTER TABLE "t" ALTER COLUMN "ms" DROP DEFAULT, ALTER COLUMN "ms" TYPE mood[] USING "ms"::text[]::mood[], ALTER COLUMN "ms" SET DEFAULT '{ok}'::mood[];
DROP TYPE "former_333af7";
CREATE FUNCTION "pick"("m" mood)
RETURNS mood
LANGUAGE "sql"
AS $body$select m$body$;
