-- revision: aaaa
-- revises: bbbb
-- message: first

-- upgrade
select 1;

-- downgrade

