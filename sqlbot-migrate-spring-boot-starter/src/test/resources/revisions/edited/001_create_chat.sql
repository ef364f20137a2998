-- revision: 1f0c2a7d9e11
-- message: create the table of chats

-- upgrade
create table chat (id bigint primary key, title varchar(200) not null);

-- downgrade
drop table chat;
