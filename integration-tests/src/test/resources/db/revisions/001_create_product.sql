-- revision: 5b1e07c3a9d4
-- revises:
-- message: create the products

-- upgrade
create table product (id bigint primary key, name text not null);

insert into product values (1, 'Lamp');

-- downgrade
drop table product;
