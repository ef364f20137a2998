-- database
CREATE TABLE t (a integer, b integer, CONSTRAINT one UNIQUE (a), CONSTRAINT two UNIQUE (b), CHECK (a > b));
CREATE INDEX ia ON t (a, b);
-- model
CREATE TABLE t (a integer, b integer, CONSTRAINT two UNIQUE (a), CONSTRAINT one UNIQUE (b), CONSTRAINT ordered CHECK (a > b));
CREATE INDEX ib ON t (a, b);
-- differences
-- The constraint 't_check' of table 't' should have the name 'ordered'.
-- The index 'ia' should have the name 'ib'.
-- The constraint 'two' of table 't' should have the name 'one'.
-- The constraint 'one' of table 't' should have the name 'two'.
-- upgrade
ALTER TABLE "t" DROP CONSTRAINT "two";
ALTER TABLE "t" DROP CONSTRAINT "one";
ALTER TABLE "t" RENAME CONSTRAINT "t_check" TO "ordered";
ALTER INDEX "ia" RENAME TO "ib";
ALTER TABLE "t" ADD CONSTRAINT "one" UNIQUE ("b");
ALTER TABLE "t" ADD CONSTRAINT "two" UNIQUE ("a");
-- downgrade
ALTER TABLE "t" DROP CONSTRAINT "two";
ALTER TABLE "t" DROP CONSTRAINT "one";
ALTER TABLE "t" RENAME CONSTRAINT "ordered" TO "t_check";
ALTER INDEX "ib" RENAME TO "ia";
ALTER TABLE "t" ADD CONSTRAINT "one" UNIQUE ("a");
ALTER TABLE "t" ADD CONSTRAINT "two" UNIQUE ("b");
