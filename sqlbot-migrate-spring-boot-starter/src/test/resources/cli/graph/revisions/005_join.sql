-- revision: 53fffde5ad50
-- revises: ae1027a6acf0, 3d8f10b25c61
-- message: join accounts and carts
-- created: 2026-11-22T10:15:00Z

-- upgrade
create table purchase (id bigint primary key);

-- downgrade
drop table purchase;
