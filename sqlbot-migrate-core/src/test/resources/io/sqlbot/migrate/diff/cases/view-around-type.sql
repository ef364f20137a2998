-- database
CREATE TABLE person (id integer PRIMARY KEY, name varchar(20), active boolean);
CREATE VIEW names AS SELECT id, name FROM person;
COMMENT ON VIEW names IS 'all names';
CREATE VIEW short AS SELECT name FROM names WHERE id < 10;
CREATE VIEW ids AS SELECT id FROM person;
CREATE MATERIALIZED VIEW counted AS SELECT name, count(*) AS n FROM names GROUP BY name;
CREATE UNIQUE INDEX counted_name ON counted (name);
-- model
CREATE TABLE person (id integer PRIMARY KEY, name text, active boolean);
CREATE VIEW names AS SELECT id, name FROM person;
COMMENT ON VIEW names IS 'all names';
CREATE VIEW short AS SELECT name FROM names WHERE id < 10;
CREATE VIEW ids AS SELECT id FROM person;
CREATE MATERIALIZED VIEW counted AS SELECT name, count(*) AS n FROM names GROUP BY name;
CREATE UNIQUE INDEX counted_name ON counted (name);
-- differences
-- The type of column 'name' of table 'person' is character varying(20), but should be text.
-- upgrade
DROP VIEW "short";
DROP MATERIALIZED VIEW "counted";
DROP VIEW "names";
ALTER TABLE "person" ALTER COLUMN "name" TYPE text;
CREATE VIEW "names" AS
SELECT id,
    name
   FROM person;
COMMENT ON VIEW "names" IS 'all names';
CREATE MATERIALIZED VIEW "counted" AS
SELECT name,
    count(*) AS n
   FROM names
  GROUP BY name;
CREATE UNIQUE INDEX "counted_name" ON "counted" ("name");
CREATE VIEW "short" AS
SELECT name
   FROM names
  WHERE (id < 10);
-- downgrade
DROP VIEW "short";
DROP MATERIALIZED VIEW "counted";
DROP VIEW "names";
ALTER TABLE "person" ALTER COLUMN "name" TYPE character varying(20);
CREATE VIEW "names" AS
SELECT id,
    name
   FROM person;
COMMENT ON VIEW "names" IS 'all names';
CREATE MATERIALIZED VIEW "counted" AS
SELECT name,
    count(*) AS n
   FROM names
  GROUP BY name;
CREATE UNIQUE INDEX "counted_name" ON "counted" ("name");
CREATE VIEW "short" AS
SELECT name
   FROM names
  WHERE (id < 10);
