-- revision: a1
-- message: create item
-- created: 2026-11-22T10:00:00Z

-- upgrade
create table item (id int primary key);

-- downgrade
drop table item;
