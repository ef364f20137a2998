-- revision: 3cac04ae8714
-- message: create network
-- created: 2026-11-22T10:15:00Z
-- branch-labels: net
-- depends-on: 27c6a30d7c24

-- upgrade
create table network (id bigint primary key);

-- downgrade
drop table network;
