-- database
CREATE TABLE account (id integer PRIMARY KEY, owner varchar(20), twice integer GENERATED ALWAYS AS (id * 2) STORED);
CREATE INDEX account_twice ON account (twice);
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON account USING (owner = 'me');
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER touched BEFORE UPDATE OF owner ON account FOR EACH ROW EXECUTE FUNCTION touch();
-- model
CREATE TABLE account (id bigint PRIMARY KEY, owner varchar(40), twice integer GENERATED ALWAYS AS (id * 2) STORED);
CREATE INDEX account_twice ON account (twice);
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON account USING (owner = 'me');
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER touched BEFORE UPDATE OF owner ON account FOR EACH ROW EXECUTE FUNCTION touch();
-- differences
-- The type of column 'id' of table 'account' is integer, but should be bigint.
-- The type of column 'owner' of table 'account' is character varying(20), but should be character varying(40).
-- upgrade
DROP POLICY "own" ON "account";
DROP TRIGGER "touched" ON "account";
DROP INDEX "account_twice";
ALTER TABLE "account" DROP COLUMN "twice";
ALTER TABLE "account" ALTER COLUMN "id" TYPE bigint;
ALTER TABLE "account" ALTER COLUMN "owner" TYPE character varying(40);
ALTER TABLE "account" ADD COLUMN "twice" integer GENERATED ALWAYS AS ((id * 2)) STORED;
CREATE INDEX "account_twice" ON "account" ("twice");
CREATE TRIGGER "touched" BEFORE UPDATE OF "owner" ON "account" FOR EACH ROW EXECUTE FUNCTION "touch"();
CREATE POLICY "own" ON "account" FOR ALL USING (((owner)::text = 'me'::text));
-- downgrade
DROP POLICY "own" ON "account";
DROP TRIGGER "touched" ON "account";
DROP INDEX "account_twice";
ALTER TABLE "account" DROP COLUMN "twice";
ALTER TABLE "account" ALTER COLUMN "id" TYPE integer;
ALTER TABLE "account" ALTER COLUMN "owner" TYPE character varying(20);
ALTER TABLE "account" ADD COLUMN "twice" integer GENERATED ALWAYS AS ((id * 2)) STORED;
CREATE INDEX "account_twice" ON "account" ("twice");
CREATE TRIGGER "touched" BEFORE UPDATE OF "owner" ON "account" FOR EACH ROW EXECUTE FUNCTION "touch"();
CREATE POLICY "own" ON "account" FOR ALL USING (((owner)::text = 'me'::text));
