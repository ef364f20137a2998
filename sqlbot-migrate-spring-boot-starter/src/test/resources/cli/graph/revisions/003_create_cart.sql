-- revision: 27c6a30d7c24
-- revises: 1975ea83b712
-- message: create cart
-- created: 2026-11-22T10:15:00Z
-- branch-labels: shop

-- upgrade
create table cart (id bigint primary key);

-- downgrade
drop table cart;
