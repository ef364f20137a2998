-- database
CREATE TABLE t (a integer, b integer, c integer);
CREATE VIEW more AS SELECT a FROM t;
CREATE VIEW less AS SELECT a, b FROM t;
CREATE VIEW onto AS SELECT a FROM less;
-- model
CREATE TABLE t (a integer, b integer);
CREATE VIEW more AS SELECT a, b FROM t WHERE a > 0;
CREATE VIEW less WITH (security_barrier = true) AS SELECT b FROM t;
CREATE VIEW newest AS SELECT a FROM more;
-- differences
-- The view 'onto' is not in the model.
-- The column 'c' of table 't' is not in the model.
-- The query of view 'less' is SELECT a,
--     b
--    FROM t, but should be SELECT b
--    FROM t.
-- The storage of view 'less' is {}, but should be {security_barrier=true}.
-- The query of view 'more' is SELECT a
--    FROM t, but should be SELECT a,
--     b
--    FROM t
--   WHERE (a > 0).
-- The view 'newest' is missing.
-- upgrade
DROP VIEW "onto";
DROP VIEW "less";
ALTER TABLE "t" DROP COLUMN "c";
CREATE VIEW "less" WITH (security_barrier = true) AS
SELECT b
   FROM t;
CREATE OR REPLACE VIEW "more" AS
SELECT a,
    b
   FROM t
  WHERE (a > 0);
CREATE VIEW "newest" AS
SELECT a
   FROM more;
-- downgrade
DROP VIEW "newest";
DROP VIEW "more";
DROP VIEW "less";
ALTER TABLE "t" ADD COLUMN "c" integer;
CREATE VIEW "less" AS
SELECT a,
    b
   FROM t;
CREATE VIEW "more" AS
SELECT a
   FROM t;
CREATE VIEW "onto" AS
SELECT a
   FROM less;
