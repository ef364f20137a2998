-- revision: 1f0c2a7d9e11
-- message: create the guests

-- upgrade
create table guest (id int not null, name text);
insert into guest values (1, 'a'), (1, 'b');

-- downgrade
drop table guest;
