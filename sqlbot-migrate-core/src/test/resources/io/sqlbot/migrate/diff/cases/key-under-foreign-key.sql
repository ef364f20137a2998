-- database
CREATE TABLE org (id integer NOT NULL, code text NOT NULL, CONSTRAINT org_pkey PRIMARY KEY (id), CONSTRAINT org_code UNIQUE (code));
CREATE TABLE emp (org text REFERENCES org (code), boss integer REFERENCES org (id));
-- model
CREATE TABLE org (id integer NOT NULL, code text NOT NULL, CONSTRAINT org_pkey PRIMARY KEY (id), CONSTRAINT org_code UNIQUE (code) DEFERRABLE);
ALTER TABLE org DROP CONSTRAINT org_code;
ALTER TABLE org ADD CONSTRAINT org_code UNIQUE (code) INCLUDE (id);
CREATE TABLE emp (org text REFERENCES org (code), boss integer REFERENCES org (id));
-- differences
-- The definition of constraint 'org_code' of table 'org' is UNIQUE ("code"), but should be UNIQUE ("code") INCLUDE ("id").
-- upgrade
ALTER TABLE "emp" DROP CONSTRAINT "emp_org_fkey";
ALTER TABLE "org" DROP CONSTRAINT "org_code";
ALTER TABLE "org" ADD CONSTRAINT "org_code" UNIQUE ("code") INCLUDE ("id");
ALTER TABLE "emp" ADD CONSTRAINT "emp_org_fkey" FOREIGN KEY ("org") REFERENCES "org" ("code");
-- downgrade
ALTER TABLE "emp" DROP CONSTRAINT "emp_org_fkey";
ALTER TABLE "org" DROP CONSTRAINT "org_code";
ALTER TABLE "org" ADD CONSTRAINT "org_code" UNIQUE ("code");
ALTER TABLE "emp" ADD CONSTRAINT "emp_org_fkey" FOREIGN KEY ("org") REFERENCES "org" ("code");
