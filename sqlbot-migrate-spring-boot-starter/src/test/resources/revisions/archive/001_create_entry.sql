-- revision: 7d20c4be15fa
-- message: create the archive's entries
-- created: 2026-11-01T10:00:00Z

-- upgrade
create table entry (id bigint primary key);

-- downgrade
drop table entry;
