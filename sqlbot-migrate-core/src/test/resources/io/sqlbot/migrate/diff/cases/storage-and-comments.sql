-- database
CREATE UNLOGGED TABLE t (a text, b text) WITH (fillfactor = 70, autovacuum_enabled = false);
COMMENT ON TABLE t IS 'old';
COMMENT ON COLUMN t.a IS 'it''s a';
CREATE INDEX i ON t (a) WITH (fillfactor = 80);
-- model
CREATE TABLE t (a text, b text) WITH (fillfactor = 90);
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE t ALTER COLUMN b SET STATISTICS 50;
ALTER TABLE t ALTER COLUMN b SET (n_distinct = 5);
COMMENT ON TABLE t IS 'new';
COMMENT ON COLUMN t.b IS 'b';
CREATE INDEX i ON t (a);
COMMENT ON INDEX i IS 'index';
-- differences
-- The storage of index 'i' is {fillfactor=80}, but should be {}.
-- The comment of index 'i' is missing, but should be index.
-- The storage of column 'a' of table 't' is missing, but should be EXTERNAL.
-- The comment of column 'a' of table 't' is it's a, but should be missing.
-- The statistics target of column 'b' of table 't' is missing, but should be 50.
-- The options of column 'b' of table 't' is {}, but should be {n_distinct=5}.
-- The comment of column 'b' of table 't' is missing, but should be b.
-- The persistence of table 't' is unlogged, but should be logged.
-- The storage of table 't' is {autovacuum_enabled=false, fillfactor=70}, but should be {fillfactor=90}.
-- The comment of table 't' is old, but should be new.
-- upgrade
ALTER INDEX "i" RESET (fillfactor);
COMMENT ON INDEX "i" IS 'index';
ALTER TABLE "t" ALTER COLUMN "a" SET STORAGE EXTERNAL;
COMMENT ON COLUMN "t"."a" IS NULL;
ALTER TABLE "t" ALTER COLUMN "b" SET STATISTICS 50;
ALTER TABLE "t" ALTER COLUMN "b" SET (n_distinct = '5');
COMMENT ON COLUMN "t"."b" IS 'b';
ALTER TABLE "t" SET LOGGED;
ALTER TABLE "t" RESET (autovacuum_enabled);
ALTER TABLE "t" SET (fillfactor = 90);
COMMENT ON TABLE "t" IS 'new';
-- downgrade
ALTER INDEX "i" SET (fillfactor = 80);
COMMENT ON INDEX "i" IS NULL;
ALTER TABLE "t" ALTER COLUMN "a" SET STORAGE EXTENDED;
COMMENT ON COLUMN "t"."a" IS 'it''s a';
ALTER TABLE "t" ALTER COLUMN "b" SET STATISTICS -1;
ALTER TABLE "t" ALTER COLUMN "b" RESET (n_distinct);
COMMENT ON COLUMN "t"."b" IS NULL;
ALTER TABLE "t" SET UNLOGGED;
ALTER TABLE "t" SET (autovacuum_enabled = false, fillfactor = 70);
COMMENT ON TABLE "t" IS 'old';
