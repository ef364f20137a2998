-- database
CREATE TABLE m (id integer NOT NULL, day date NOT NULL, old text, n integer DEFAULT 1) PARTITION BY RANGE (day);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
-- model
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL, n integer DEFAULT 2, added text NOT NULL DEFAULT 'x', PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE INDEX ON m (n);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE m_2 ALTER COLUMN n SET DEFAULT 3;
CREATE TABLE m_3 PARTITION OF m FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- differences
-- The column 'added' of table 'm' is missing.
-- The type of column 'id' of table 'm' is integer, but should be bigint.
-- The default of column 'n' of table 'm' is 1, but should be 2.
-- The column 'old' of table 'm' is not in the model.
-- The default of column 'n' of table 'm_2' is 2, but should be 3.
-- The table 'm_3' is missing.
-- The constraint 'm_pkey' of table 'm' is missing.
-- The index 'm_n_idx' is missing.
-- upgrade
ALTER TABLE "m" ADD COLUMN "added" text DEFAULT 'x'::text NOT NULL;
ALTER TABLE "m" ALTER COLUMN "id" TYPE bigint;
ALTER TABLE "m" ALTER COLUMN "n" SET DEFAULT 2;
ALTER TABLE "m" DROP COLUMN "old";
ALTER TABLE "m_2" ALTER COLUMN "n" SET DEFAULT 3;
CREATE TABLE "m_3" PARTITION OF "m" FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE "m" ADD CONSTRAINT "m_pkey" PRIMARY KEY ("id", "day");
CREATE INDEX "m_n_idx" ON "m" ("n");
-- downgrade
DROP TABLE "m_3";
ALTER TABLE "m" DROP CONSTRAINT "m_pkey";
DROP INDEX "m_n_idx";
ALTER TABLE "m" ADD COLUMN "old" text;
ALTER TABLE "m" ALTER COLUMN "id" TYPE integer;
ALTER TABLE "m" ALTER COLUMN "n" SET DEFAULT 1;
ALTER TABLE "m" DROP COLUMN "added";
