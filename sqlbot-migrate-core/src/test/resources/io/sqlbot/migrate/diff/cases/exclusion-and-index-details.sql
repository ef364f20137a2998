-- database
CREATE TABLE t (a integer, r int4range, s text, CONSTRAINT ex EXCLUDE USING gist (r WITH &&));
CREATE INDEX i1 ON t (a);
CREATE INDEX i2 ON t (a DESC);
CREATE UNIQUE INDEX i3 ON t (s);
-- model
CREATE TABLE t (a integer, r int4range, s text, CONSTRAINT ex EXCLUDE USING gist (r WITH &&) WHERE (a > 0));
CREATE INDEX i1 ON t (a) INCLUDE (s) WHERE a > 5;
CREATE INDEX i2 ON t USING hash (a);
CREATE UNIQUE INDEX i3 ON t (s text_pattern_ops) NULLS NOT DISTINCT;
CREATE INDEX i4 ON t (lower(s) COLLATE "C" DESC NULLS LAST);
-- differences
-- The definition of constraint 'ex' of table 't' is EXCLUDE USING "gist" ("r" WITH &&), but should be EXCLUDE USING "gist" ("r" WITH &&) WHERE ((a > 0)).
-- The definition of index 'i1' is CREATE INDEX ON "t" ("a"), but should be CREATE INDEX ON "t" ("a") INCLUDE ("s") WHERE (a > 5).
-- The definition of index 'i2' is CREATE INDEX ON "t" ("a" DESC), but should be CREATE INDEX ON "t" USING "hash" ("a").
-- The definition of index 'i3' is CREATE UNIQUE INDEX ON "t" ("s"), but should be CREATE UNIQUE INDEX ON "t" ("s" text_pattern_ops) NULLS NOT DISTINCT.
-- The index 'i4' is missing.
-- upgrade
ALTER TABLE "t" DROP CONSTRAINT "ex";
DROP INDEX "i1";
DROP INDEX "i2";
DROP INDEX "i3";
ALTER TABLE "t" ADD CONSTRAINT "ex" EXCLUDE USING "gist" ("r" WITH &&) WHERE ((a > 0));
CREATE INDEX "i1" ON "t" ("a") INCLUDE ("s") WHERE (a > 5);
CREATE INDEX "i2" ON "t" USING "hash" ("a");
CREATE UNIQUE INDEX "i3" ON "t" ("s" text_pattern_ops) NULLS NOT DISTINCT;
CREATE INDEX "i4" ON "t" (lower(s) COLLATE "C" DESC NULLS LAST);
-- downgrade
ALTER TABLE "t" DROP CONSTRAINT "ex";
DROP INDEX "i1";
DROP INDEX "i2";
DROP INDEX "i3";
DROP INDEX "i4";
ALTER TABLE "t" ADD CONSTRAINT "ex" EXCLUDE USING "gist" ("r" WITH &&);
CREATE INDEX "i1" ON "t" ("a");
CREATE INDEX "i2" ON "t" ("a" DESC);
CREATE UNIQUE INDEX "i3" ON "t" ("s");
