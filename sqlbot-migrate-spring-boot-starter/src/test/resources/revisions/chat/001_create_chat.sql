-- revision: 1f0c2a7d9e11
-- message: create the table of chats

-- upgrade
create table chat (id bigint primary key, title text not null);

-- downgrade
drop table chat;
