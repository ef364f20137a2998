-- database
create unlogged table team (id integer primary key);
create unlogged table account (id integer primary key, team_id integer references team, account_id integer references account);
create table place (id integer primary key);
create table visit (id integer primary key, place_id integer references place);
create unlogged table item (id integer primary key);
-- model
create table team (id integer primary key);
create table account (id integer primary key, team_id integer references team, account_id integer references account);
create unlogged table place (id integer primary key);
create unlogged table visit (id integer primary key, place_id integer references place);
create table item (id integer primary key);
create table part (id integer primary key, item_id integer references item);
-- differences
-- The persistence of table 'team' is unlogged, but should be logged.
-- The persistence of table 'account' is unlogged, but should be logged.
-- The persistence of table 'item' is unlogged, but should be logged.
-- The table 'part' is missing.
-- The persistence of table 'place' is logged, but should be unlogged.
-- The persistence of table 'visit' is logged, but should be unlogged.
-- upgrade
ALTER TABLE "account" DROP CONSTRAINT "account_account_id_fkey";
ALTER TABLE "account" DROP CONSTRAINT "account_team_id_fkey";
ALTER TABLE "visit" DROP CONSTRAINT "visit_place_id_fkey";
ALTER TABLE "team" SET LOGGED;
ALTER TABLE "account" SET LOGGED;
ALTER TABLE "item" SET LOGGED;
CREATE TABLE "part" (
    "id" integer NOT NULL,
    "item_id" integer,
    CONSTRAINT "part_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "place" SET UNLOGGED;
ALTER TABLE "visit" SET UNLOGGED;
ALTER TABLE "part" ADD CONSTRAINT "part_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item" ("id");
ALTER TABLE "account" ADD CONSTRAINT "account_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account" ("id");
ALTER TABLE "account" ADD CONSTRAINT "account_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team" ("id");
ALTER TABLE "visit" ADD CONSTRAINT "visit_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place" ("id");
-- downgrade
ALTER TABLE "account" DROP CONSTRAINT "account_account_id_fkey";
ALTER TABLE "account" DROP CONSTRAINT "account_team_id_fkey";
ALTER TABLE "visit" DROP CONSTRAINT "visit_place_id_fkey";
DROP TABLE "part";
ALTER TABLE "team" SET UNLOGGED;
ALTER TABLE "account" SET UNLOGGED;
ALTER TABLE "item" SET UNLOGGED;
ALTER TABLE "place" SET LOGGED;
ALTER TABLE "visit" SET LOGGED;
ALTER TABLE "account" ADD CONSTRAINT "account_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account" ("id");
ALTER TABLE "account" ADD CONSTRAINT "account_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team" ("id");
ALTER TABLE "visit" ADD CONSTRAINT "visit_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place" ("id");
