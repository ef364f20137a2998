-- database
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (m mood DEFAULT 'ok', ms mood[]);
-- model
CREATE TYPE mood AS ENUM ('awful', 'sad', 'so so', 'ok', 'happy');
CREATE TABLE t (m mood DEFAULT 'ok', ms mood[]);
-- differences
-- The list of values of type 'mood' is [sad, ok], but should be [awful, sad, so so, ok, happy].
-- upgrade
ALTER TYPE "mood" ADD VALUE 'awful' BEFORE 'sad';
ALTER TYPE "mood" ADD VALUE 'so so' AFTER 'sad';
ALTER TYPE "mood" ADD VALUE 'happy';
-- downgrade
ALTER TYPE "mood" RENAME TO "former_333af7";
CREATE TYPE "mood" AS ENUM ('sad', 'ok');
ALTER TABLE "t" ALTER COLUMN "m" DROP DEFAULT, ALTER COLUMN "m" TYPE mood USING "m"::text::mood, ALTER COLUMN "m" SET DEFAULT 'ok'::mood;
ALTER TABLE "t" ALTER COLUMN "ms" TYPE mood[] USING "ms"::text[]::mood[];
DROP TYPE "former_333af7";
