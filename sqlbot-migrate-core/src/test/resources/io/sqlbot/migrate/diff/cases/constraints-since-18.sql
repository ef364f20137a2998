-- database
CREATE TABLE org (id integer PRIMARY KEY, n integer);
CREATE TABLE account (
    id integer PRIMARY KEY,
    n integer CONSTRAINT ck_n CHECK (n > 0),
    m integer CONSTRAINT ck_m CHECK (m > 0) NOT ENFORCED,
    org_id integer CONSTRAINT fk_org REFERENCES org,
    other_id integer CONSTRAINT fk_other REFERENCES org NOT ENFORCED,
    doubled integer GENERATED ALWAYS AS (n * 2) VIRTUAL,
    tripled integer GENERATED ALWAYS AS (n * 3) VIRTUAL,
    stored integer GENERATED ALWAYS AS (n * 4) STORED
);
CREATE TABLE booking (room int4range, during daterange, other int4range);
ALTER TABLE booking ADD CONSTRAINT pk_booking PRIMARY KEY (room, during);
CREATE TABLE former (room int4range, during daterange, CONSTRAINT pk_former PRIMARY KEY (room, during WITHOUT OVERLAPS));
CREATE TABLE visit (room int4range, during daterange);
-- model
CREATE TABLE org (id integer PRIMARY KEY, n integer);
CREATE TABLE account (
    id integer PRIMARY KEY,
    n integer CONSTRAINT ck_n CHECK (n > 0) NOT ENFORCED,
    m integer CONSTRAINT ck_m CHECK (m > 0),
    org_id integer CONSTRAINT fk_org REFERENCES org NOT ENFORCED,
    other_id integer CONSTRAINT fk_other REFERENCES org,
    doubled integer GENERATED ALWAYS AS (n * 2) STORED,
    tripled integer GENERATED ALWAYS AS (n * 5) VIRTUAL,
    stored integer GENERATED ALWAYS AS (n * 4) VIRTUAL,
    added integer GENERATED ALWAYS AS (n + 1) VIRTUAL
);
ALTER TABLE account ADD CONSTRAINT ck_new CHECK (id > 0) NOT ENFORCED;
ALTER TABLE account ADD CONSTRAINT fk_new FOREIGN KEY (n) REFERENCES org NOT ENFORCED;
CREATE TABLE booking (room int4range, during daterange, other int4range,
    CONSTRAINT pk_booking PRIMARY KEY (room, during WITHOUT OVERLAPS),
    CONSTRAINT uq_booking UNIQUE (other, during WITHOUT OVERLAPS));
CREATE TABLE former (room int4range, during daterange, CONSTRAINT pk_former PRIMARY KEY (room, during));
CREATE TABLE visit (room int4range, during daterange,
    CONSTRAINT fk_visit FOREIGN KEY (room, PERIOD during) REFERENCES booking (room, PERIOD during));
CREATE TABLE made (room int4range, during daterange,
    CONSTRAINT pk_made PRIMARY KEY (room, during WITHOUT OVERLAPS),
    CONSTRAINT ck_made CHECK (NOT isempty(during)) NOT ENFORCED,
    CONSTRAINT fk_made FOREIGN KEY (room, PERIOD during) REFERENCES booking (room, PERIOD during));
-- differences
-- The expression of column 'doubled' of table 'account' is generated as (n * 2), but should be generated as (n * 2), stored.
-- The expression of column 'tripled' of table 'account' is generated as (n * 3), but should be generated as (n * 5).
-- The expression of column 'stored' of table 'account' is generated as (n * 4), stored, but should be generated as (n * 4).
-- The column 'added' of table 'account' is missing.
-- The table 'made' is missing.
-- The definition of constraint 'ck_m' of table 'account' is CHECK ((m > 0)) NOT ENFORCED, but should be CHECK ((m > 0)).
-- The definition of constraint 'ck_n' of table 'account' is CHECK ((n > 0)), but should be CHECK ((n > 0)) NOT ENFORCED.
-- The constraint 'ck_new' of table 'account' is missing.
-- The definition of constraint 'pk_booking' of table 'booking' is PRIMARY KEY ("room", "during"), but should be PRIMARY KEY ("room", "during" WITHOUT OVERLAPS).
-- The constraint 'uq_booking' of table 'booking' is missing.
-- The definition of constraint 'pk_former' of table 'former' is PRIMARY KEY ("room", "during" WITHOUT OVERLAPS), but should be PRIMARY KEY ("room", "during").
-- The constraint 'fk_new' of table 'account' is missing.
-- The definition of constraint 'fk_org' of table 'account' is FOREIGN KEY ("org_id") REFERENCES "org" ("id"), but should be FOREIGN KEY ("org_id") REFERENCES "org" ("id") NOT ENFORCED.
-- The definition of constraint 'fk_other' of table 'account' is FOREIGN KEY ("other_id") REFERENCES "org" ("id") NOT ENFORCED, but should be FOREIGN KEY ("other_id") REFERENCES "org" ("id").
-- The constraint 'fk_visit' of table 'visit' is missing.
-- upgrade
ALTER TABLE "account" DROP CONSTRAINT "fk_org";
ALTER TABLE "account" DROP CONSTRAINT "fk_other";
ALTER TABLE "account" DROP CONSTRAINT "ck_m";
ALTER TABLE "account" DROP CONSTRAINT "ck_n";
ALTER TABLE "booking" DROP CONSTRAINT "pk_booking";
ALTER TABLE "former" DROP CONSTRAINT "pk_former";
ALTER TABLE "account" DROP COLUMN "doubled";
ALTER TABLE "account" DROP COLUMN "tripled";
ALTER TABLE "account" DROP COLUMN "stored";
ALTER TABLE "account" ADD COLUMN "added" integer GENERATED ALWAYS AS ((n + 1)) VIRTUAL;
ALTER TABLE "account" ADD COLUMN "doubled" integer GENERATED ALWAYS AS ((n * 2)) STORED;
ALTER TABLE "account" ADD COLUMN "tripled" integer GENERATED ALWAYS AS ((n * 5)) VIRTUAL;
ALTER TABLE "account" ADD COLUMN "stored" integer GENERATED ALWAYS AS ((n * 4)) VIRTUAL;
CREATE TABLE "made" (
    "room" int4range NOT NULL,
    "during" daterange NOT NULL
);
ALTER TABLE "account" ADD CONSTRAINT "ck_m" CHECK ((m > 0));
ALTER TABLE "account" ADD CONSTRAINT "ck_n" CHECK ((n > 0)) NOT ENFORCED;
ALTER TABLE "account" ADD CONSTRAINT "ck_new" CHECK ((id > 0)) NOT ENFORCED;
ALTER TABLE "booking" ADD CONSTRAINT "pk_booking" PRIMARY KEY ("room", "during" WITHOUT OVERLAPS);
ALTER TABLE "booking" ADD CONSTRAINT "uq_booking" UNIQUE ("other", "during" WITHOUT OVERLAPS);
ALTER TABLE "former" ADD CONSTRAINT "pk_former" PRIMARY KEY ("room", "during");
ALTER TABLE "made" ADD CONSTRAINT "ck_made" CHECK ((NOT isempty(during))) NOT ENFORCED;
ALTER TABLE "made" ADD CONSTRAINT "pk_made" PRIMARY KEY ("room", "during" WITHOUT OVERLAPS);
ALTER TABLE "made" ADD CONSTRAINT "fk_made" FOREIGN KEY ("room", PERIOD "during") REFERENCES "booking" ("room", PERIOD "during");
ALTER TABLE "account" ADD CONSTRAINT "fk_new" FOREIGN KEY ("n") REFERENCES "org" ("id") NOT ENFORCED;
ALTER TABLE "account" ADD CONSTRAINT "fk_org" FOREIGN KEY ("org_id") REFERENCES "org" ("id") NOT ENFORCED;
ALTER TABLE "account" ADD CONSTRAINT "fk_other" FOREIGN KEY ("other_id") REFERENCES "org" ("id");
ALTER TABLE "visit" ADD CONSTRAINT "fk_visit" FOREIGN KEY ("room", PERIOD "during") REFERENCES "booking" ("room", PERIOD "during");
-- downgrade
ALTER TABLE "account" DROP CONSTRAINT "fk_org";
ALTER TABLE "account" DROP CONSTRAINT "fk_other";
ALTER TABLE "account" DROP CONSTRAINT "fk_new";
ALTER TABLE "visit" DROP CONSTRAINT "fk_visit";
DROP TABLE "made";
ALTER TABLE "account" DROP CONSTRAINT "ck_m";
ALTER TABLE "account" DROP CONSTRAINT "ck_n";
ALTER TABLE "account" DROP CONSTRAINT "ck_new";
ALTER TABLE "booking" DROP CONSTRAINT "pk_booking";
ALTER TABLE "booking" DROP CONSTRAINT "uq_booking";
ALTER TABLE "former" DROP CONSTRAINT "pk_former";
ALTER TABLE "account" DROP COLUMN "doubled";
ALTER TABLE "account" DROP COLUMN "tripled";
ALTER TABLE "account" DROP COLUMN "stored";
ALTER TABLE "account" ADD COLUMN "doubled" integer GENERATED ALWAYS AS ((n * 2)) VIRTUAL;
ALTER TABLE "account" ADD COLUMN "tripled" integer GENERATED ALWAYS AS ((n * 3)) VIRTUAL;
ALTER TABLE "account" ADD COLUMN "stored" integer GENERATED ALWAYS AS ((n * 4)) STORED;
ALTER TABLE "account" DROP COLUMN "added";
ALTER TABLE "account" ADD CONSTRAINT "ck_m" CHECK ((m > 0)) NOT ENFORCED;
ALTER TABLE "account" ADD CONSTRAINT "ck_n" CHECK ((n > 0));
ALTER TABLE "booking" ADD CONSTRAINT "pk_booking" PRIMARY KEY ("room", "during");
ALTER TABLE "former" ADD CONSTRAINT "pk_former" PRIMARY KEY ("room", "during" WITHOUT OVERLAPS);
ALTER TABLE "account" ADD CONSTRAINT "fk_org" FOREIGN KEY ("org_id") REFERENCES "org" ("id");
ALTER TABLE "account" ADD CONSTRAINT "fk_other" FOREIGN KEY ("other_id") REFERENCES "org" ("id") NOT ENFORCED;
