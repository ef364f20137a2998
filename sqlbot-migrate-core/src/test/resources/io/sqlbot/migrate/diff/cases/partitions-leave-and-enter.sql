-- database
create table event (id integer not null, day date not null, name text, primary key (id, day), check (id > 0)) partition by range (day);
create index on event (name);
create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
create table event_2025 (id integer not null, day date not null, name text, constraint own_key primary key (id, day), check (id > 0));
create index own_index on event_2025 (name);
create table event_2026 (id integer not null, day date not null, name text, check (id > 0));
-- model
create table event (id integer not null, day date not null, name text, primary key (id, day), check (id > 0)) partition by range (day);
create index on event (name);
create table event_2024 (id integer not null, day date not null, name text, primary key (id, day), check (id > 0));
create index on event_2024 (name);
create table event_2025 partition of event for values from ('2025-01-01') to ('2026-01-01');
create table event_2026 partition of event for values from ('2026-01-01') to ('2027-01-01');
-- differences
-- The constraint 'event_2025_id_check' of table 'event_2025' should have the name 'event_id_check'.
-- The constraint 'event_2026_id_check' of table 'event_2026' should have the name 'event_id_check'.
-- The constraint 'event_2026_pkey' of table 'event_2026' is missing.
-- The index 'event_2026_name_idx' is missing.
-- The parent of table 'event_2024' is event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'), but should be missing.
-- The parent of table 'event_2025' is missing, but should be event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01').
-- The parent of table 'event_2026' is missing, but should be event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01').
-- upgrade
ALTER TABLE "event" DETACH PARTITION "event_2024";
ALTER TABLE "event_2025" RENAME CONSTRAINT "event_2025_id_check" TO "event_id_check";
ALTER TABLE "event_2026" RENAME CONSTRAINT "event_2026_id_check" TO "event_id_check";
ALTER TABLE "event_2026" ADD CONSTRAINT "event_2026_pkey" PRIMARY KEY ("id", "day");
CREATE INDEX "event_2026_name_idx" ON "event_2026" ("name");
ALTER TABLE "event" ATTACH PARTITION "event_2025" FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE "event" ATTACH PARTITION "event_2026" FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- downgrade
ALTER TABLE "event" DETACH PARTITION "event_2025";
ALTER TABLE "event" DETACH PARTITION "event_2026";
ALTER TABLE "event_2026" DROP CONSTRAINT "event_2026_pkey";
DROP INDEX "event_2026_name_idx";
ALTER TABLE "event_2025" RENAME CONSTRAINT "event_id_check" TO "event_2025_id_check";
ALTER TABLE "event_2026" RENAME CONSTRAINT "event_id_check" TO "event_2026_id_check";
ALTER TABLE "event" ATTACH PARTITION "event_2024" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
