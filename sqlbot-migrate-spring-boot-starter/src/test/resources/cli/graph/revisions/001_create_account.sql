-- revision: 1975ea83b712
-- message: create account
-- created: 2026-11-22T10:15:00Z

-- upgrade
create table account (id bigint primary key);

-- downgrade
drop table account;
