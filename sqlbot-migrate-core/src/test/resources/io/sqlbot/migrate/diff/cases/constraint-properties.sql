-- database
CREATE TABLE org (id integer PRIMARY KEY);
CREATE TABLE emp (a integer, b integer, c integer,
  CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES org,
  CONSTRAINT u_b UNIQUE (b));
ALTER TABLE emp ADD CONSTRAINT ck CHECK (a > 0) NOT VALID;
ALTER TABLE emp ADD CONSTRAINT fk_c FOREIGN KEY (c) REFERENCES org NOT VALID;
-- model
CREATE TABLE org (id integer PRIMARY KEY);
CREATE TABLE emp (a integer, b integer, c integer,
  CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES org DEFERRABLE,
  CONSTRAINT u_b UNIQUE (b) DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE emp ADD CONSTRAINT ck CHECK (a > 0);
ALTER TABLE emp ADD CONSTRAINT fk_c FOREIGN KEY (c) REFERENCES org;
COMMENT ON CONSTRAINT ck ON emp IS 'positive';
-- differences
-- The validity of constraint 'ck' of table 'emp' is not valid, but should be valid.
-- The comment of constraint 'ck' of table 'emp' is missing, but should be positive.
-- The deferral of constraint 'fk_a' of table 'emp' is not deferrable, but should be deferrable.
-- The validity of constraint 'fk_c' of table 'emp' is not valid, but should be valid.
-- The definition of constraint 'u_b' of table 'emp' is UNIQUE ("b"), but should be UNIQUE ("b") DEFERRABLE INITIALLY DEFERRED.
-- upgrade
ALTER TABLE "emp" DROP CONSTRAINT "u_b";
ALTER TABLE "emp" VALIDATE CONSTRAINT "ck";
COMMENT ON CONSTRAINT "ck" ON "emp" IS 'positive';
ALTER TABLE "emp" ALTER CONSTRAINT "fk_a" DEFERRABLE;
ALTER TABLE "emp" VALIDATE CONSTRAINT "fk_c";
ALTER TABLE "emp" ADD CONSTRAINT "u_b" UNIQUE ("b") DEFERRABLE INITIALLY DEFERRED;
-- downgrade
ALTER TABLE "emp" DROP CONSTRAINT "fk_c";
ALTER TABLE "emp" DROP CONSTRAINT "ck";
ALTER TABLE "emp" DROP CONSTRAINT "u_b";
ALTER TABLE "emp" ALTER CONSTRAINT "fk_a" NOT DEFERRABLE;
ALTER TABLE "emp" ADD CONSTRAINT "ck" CHECK ((a > 0)) NOT VALID;
ALTER TABLE "emp" ADD CONSTRAINT "u_b" UNIQUE ("b");
ALTER TABLE "emp" ADD CONSTRAINT "fk_c" FOREIGN KEY ("c") REFERENCES "org" ("id") NOT VALID;
