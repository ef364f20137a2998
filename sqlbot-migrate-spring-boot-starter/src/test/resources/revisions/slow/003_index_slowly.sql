-- revision: a9a9a9a9a9a9
-- revises: 2b7e4c913a52
-- message: index what takes long to work out

-- upgrade
create index concurrently idx_chat_slow on chat (public.slow(id));

-- downgrade
drop index idx_chat_slow;
