-- database
CREATE DOMAIN code AS varchar(5) DEFAULT 'a' CHECK (length(VALUE) > 1);
CREATE DOMAIN quantity AS integer;
CREATE TABLE t (c code, q quantity DEFAULT 1);
-- model
CREATE DOMAIN code AS varchar(5) NOT NULL CONSTRAINT long_enough CHECK (length(VALUE) > 2);
CREATE DOMAIN quantity AS bigint CHECK (VALUE > 0);
CREATE TABLE t (c code, q quantity DEFAULT 1);
-- differences
-- The check of domain 'code' is missing, but should be (length((VALUE)::text) > 2).
-- The check of domain 'code' is (length((VALUE)::text) > 1), but should be missing.
-- The default of domain 'code' is 'a'::character varying, but should be missing.
-- The nullability of domain 'code' is NULL, but should be NOT NULL.
-- The type of domain 'quantity' is integer, but should be bigint.
-- upgrade
ALTER DOMAIN "code" ADD CONSTRAINT "long_enough" CHECK ((length((VALUE)::text) > 2));
ALTER DOMAIN "code" DROP CONSTRAINT "code_check";
ALTER DOMAIN "code" DROP DEFAULT;
ALTER DOMAIN "code" SET NOT NULL;
ALTER DOMAIN "quantity" RENAME TO "former_b368648b";
CREATE DOMAIN "quantity" AS bigint CONSTRAINT "quantity_check" CHECK ((VALUE > 0));
ALTER TABLE "t" ALTER COLUMN "q" DROP DEFAULT, ALTER COLUMN "q" TYPE quantity USING "q"::text::quantity, ALTER COLUMN "q" SET DEFAULT 1;
DROP DOMAIN "former_b368648b";
-- downgrade
ALTER DOMAIN "code" ADD CONSTRAINT "code_check" CHECK ((length((VALUE)::text) > 1));
ALTER DOMAIN "code" DROP CONSTRAINT "long_enough";
ALTER DOMAIN "code" SET DEFAULT 'a'::character varying;
ALTER DOMAIN "code" DROP NOT NULL;
ALTER DOMAIN "quantity" RENAME TO "former_b368648b";
CREATE DOMAIN "quantity" AS integer;
ALTER TABLE "t" ALTER COLUMN "q" DROP DEFAULT, ALTER COLUMN "q" TYPE quantity USING "q"::text::quantity, ALTER COLUMN "q" SET DEFAULT 1;
DROP DOMAIN "former_b368648b";
