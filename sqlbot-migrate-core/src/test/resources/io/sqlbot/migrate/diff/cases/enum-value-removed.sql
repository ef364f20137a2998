-- database
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
COMMENT ON TYPE mood IS 'how it is';
CREATE TABLE t (id integer PRIMARY KEY, m mood DEFAULT 'ok', n mood DEFAULT 'happy', CHECK (m <> 'sad'));
CREATE INDEX t_m ON t (m) WHERE m = 'ok';
CREATE VIEW v AS SELECT id FROM t WHERE m = 'ok';
-- model
CREATE TYPE mood AS ENUM ('ok', 'sad');
COMMENT ON TYPE mood IS 'how it is';
CREATE TABLE t (id integer PRIMARY KEY, m mood DEFAULT 'ok', n mood DEFAULT 'sad', CHECK (m <> 'sad'));
CREATE INDEX t_m ON t (m) WHERE m = 'ok';
CREATE VIEW v AS SELECT id FROM t WHERE m = 'ok';
-- differences
-- The list of values of type 'mood' is [sad, ok, happy], but should be [ok, sad].
-- The default of column 'n' of table 't' is missing, but should be 'sad'::mood.
-- upgrade
DROP VIEW "v";
ALTER TABLE "t" DROP CONSTRAINT "t_m_check";
DROP INDEX "t_m";
ALTER TABLE "t" ALTER COLUMN "n" DROP DEFAULT;
ALTER TYPE "mood" RENAME TO "enum_333af7_old";
CREATE TYPE "mood" AS ENUM ('ok', 'sad');
ALTER TABLE "t" ALTER COLUMN "m" DROP DEFAULT, ALTER COLUMN "m" TYPE "mood" USING ("m"::text)::"mood", ALTER COLUMN "m" SET DEFAULT 'ok';
ALTER TABLE "t" ALTER COLUMN "n" DROP DEFAULT, ALTER COLUMN "n" TYPE "mood" USING ("n"::text)::"mood";
DROP TYPE "enum_333af7_old";
COMMENT ON TYPE "mood" IS 'how it is';
ALTER TABLE "t" ALTER COLUMN "n" SET DEFAULT 'sad'::mood;
ALTER TABLE "t" ADD CONSTRAINT "t_m_check" CHECK ((m <> 'sad'::mood));
CREATE INDEX "t_m" ON "t" ("m") WHERE (m = 'ok'::mood);
CREATE VIEW "v" AS
SELECT id
   FROM t
  WHERE (m = 'ok'::mood);
-- downgrade
DROP VIEW "v";
ALTER TABLE "t" DROP CONSTRAINT "t_m_check";
DROP INDEX "t_m";
ALTER TYPE "mood" RENAME TO "enum_333af7_old";
CREATE TYPE "mood" AS ENUM ('sad', 'ok', 'happy');
ALTER TABLE "t" ALTER COLUMN "m" DROP DEFAULT, ALTER COLUMN "m" TYPE "mood" USING ("m"::text)::"mood", ALTER COLUMN "m" SET DEFAULT 'ok';
ALTER TABLE "t" ALTER COLUMN "n" DROP DEFAULT, ALTER COLUMN "n" TYPE "mood" USING ("n"::text)::"mood", ALTER COLUMN "n" SET DEFAULT 'sad';
DROP TYPE "enum_333af7_old";
COMMENT ON TYPE "mood" IS 'how it is';
ALTER TABLE "t" ALTER COLUMN "n" SET DEFAULT 'happy'::mood;
ALTER TABLE "t" ADD CONSTRAINT "t_m_check" CHECK ((m <> 'sad'::mood));
CREATE INDEX "t_m" ON "t" ("m") WHERE (m = 'ok'::mood);
CREATE VIEW "v" AS
SELECT id
   FROM t
  WHERE (m = 'ok'::mood);
