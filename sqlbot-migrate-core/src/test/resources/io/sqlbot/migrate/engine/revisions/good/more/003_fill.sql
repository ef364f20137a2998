-- revision: c3
-- revises: b2
-- message: in a sub-folder

-- upgrade
insert into item (id) values (3);

-- downgrade
delete from item where id = 3;
