-- database
CREATE TABLE org (id integer PRIMARY KEY);
CREATE TABLE emp (org integer REFERENCES org);
-- model
CREATE TABLE org (id text PRIMARY KEY);
CREATE TABLE emp (org text REFERENCES org);
-- differences
-- The type of column 'id' of table 'org' is integer, but should be text.
-- The type of column 'org' of table 'emp' is integer, but should be text.
-- upgrade
ALTER TABLE "emp" DROP CONSTRAINT "emp_org_fkey";
ALTER TABLE "org" ALTER COLUMN "id" TYPE text;
ALTER TABLE "emp" ALTER COLUMN "org" TYPE text;
ALTER TABLE "emp" ADD CONSTRAINT "emp_org_fkey" FOREIGN KEY ("org") REFERENCES "org" ("id");
-- downgrade
ALTER TABLE "emp" DROP CONSTRAINT "emp_org_fkey";
ALTER TABLE "org" ALTER COLUMN "id" TYPE integer USING "id"::integer;
ALTER TABLE "emp" ALTER COLUMN "org" TYPE integer USING "org"::integer;
ALTER TABLE "emp" ADD CONSTRAINT "emp_org_fkey" FOREIGN KEY ("org") REFERENCES "org" ("id");
