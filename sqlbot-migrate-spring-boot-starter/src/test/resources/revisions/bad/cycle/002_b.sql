-- revision: bbbb
-- revises: aaaa
-- message: second

-- upgrade
select 1;

-- downgrade

