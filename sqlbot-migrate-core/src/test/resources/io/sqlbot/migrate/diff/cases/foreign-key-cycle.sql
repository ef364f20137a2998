-- database
-- model
CREATE TABLE a (id integer PRIMARY KEY, b_id integer);
CREATE TABLE b (id integer PRIMARY KEY, a_id integer REFERENCES a, self integer REFERENCES b);
CREATE TABLE c (id integer PRIMARY KEY, a_id integer REFERENCES a DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;
-- differences
-- The table 'b' is missing.
-- The table 'a' is missing.
-- The table 'c' is missing.
-- upgrade
CREATE TABLE "b" (
    "id" integer NOT NULL,
    "a_id" integer,
    "self" integer,
    CONSTRAINT "b_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "b_self_fkey" FOREIGN KEY ("self") REFERENCES "b" ("id")
);
CREATE TABLE "a" (
    "id" integer NOT NULL,
    "b_id" integer,
    CONSTRAINT "a_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "a_b_id_fkey" FOREIGN KEY ("b_id") REFERENCES "b" ("id")
);
CREATE TABLE "c" (
    "id" integer NOT NULL,
    "a_id" integer,
    CONSTRAINT "c_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "c_a_id_fkey" FOREIGN KEY ("a_id") REFERENCES "a" ("id") DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE "b" ADD CONSTRAINT "b_a_id_fkey" FOREIGN KEY ("a_id") REFERENCES "a" ("id");
-- downgrade
ALTER TABLE "b" DROP CONSTRAINT "b_a_id_fkey";
DROP TABLE "c";
DROP TABLE "a";
DROP TABLE "b";
